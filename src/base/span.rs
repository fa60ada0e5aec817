//! Source files and positions in them. A span is a byte range of one file; lines and columns are
//! computed only when something is printed.

use std::sync::Arc;

crate::index_type!(
    /// A source file of the [`SourceMap`].
    pub struct FileId = "file"
);

/// A byte range `[start, end)` of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub struct Span {
    pub file: FileId,
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// The range `[start, end)` of `file`.
    pub const fn new(file: FileId, start: u32, end: u32) -> Self {
        Span { file, start, end }
    }
    /// From the start of `self` to the end of `other`.
    pub fn to(self, other: Span) -> Span {
        Span { file: self.file, start: self.start, end: other.end.max(self.start) }
    }
    /// The empty span at the start.
    pub const fn at_start(self) -> Span {
        Span { file: self.file, start: self.start, end: self.start }
    }
}

/// A line (from 1) and a column (from 0, in UTF-8 bytes).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub struct Position {
    pub line: u32,
    pub col: u32,
}

/// One source file: decoded text with line ends as `\n`.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Name shown to people and in tracebacks: the path relative to the main module's directory.
    pub name: String,
    /// Name for diagnostics: the path as the user would type it.
    pub path: String,
    pub text: Arc<str>,
    line_starts: Vec<u32>,
}

impl SourceFile {
    /// A file with its line table.
    pub fn new(name: impl Into<String>, path: impl Into<String>, text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        let mut line_starts = vec![0];
        line_starts.extend(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i as u32 + 1));
        SourceFile { name: name.into(), path: path.into(), text, line_starts }
    }
    /// Line and column of a byte offset.
    pub fn position(&self, offset: u32) -> Position {
        let offset = offset.min(self.text.len() as u32);
        let line = self.line_starts.partition_point(|&start| start <= offset);
        Position { line: line as u32, col: offset - self.line_starts[line - 1] }
    }
    /// Text of a line (from 1) without its line end; empty past the end.
    pub fn line(&self, line: u32) -> &str {
        let Some(&start) = (line as usize).checked_sub(1).and_then(|i| self.line_starts.get(i)) else {
            return "";
        };
        let end = self.line_starts.get(line as usize).map_or(self.text.len(), |&e| e as usize - 1);
        &self.text[start as usize..end]
    }
    /// Text of lines `first ..= last` (from 1), each with its `\n`.
    pub fn lines(&self, first: u32, last: u32) -> &str {
        let start = (first.max(1) as usize) - 1;
        let start = self.line_starts.get(start).map_or(self.text.len(), |&s| s as usize);
        let end = self.line_starts.get(last as usize).map_or(self.text.len(), |&e| e as usize);
        &self.text[start..end.max(start)]
    }
    /// Byte offset at which a line (from 1) starts; the end of the text past the last line.
    pub fn line_start(&self, line: u32) -> u32 {
        let i = (line.max(1) as usize) - 1;
        self.line_starts.get(i).copied().unwrap_or(self.text.len() as u32)
    }
    /// Number of lines.
    pub fn line_count(&self) -> u32 {
        self.line_starts.len() as u32 - u32::from(self.text.ends_with('\n') || self.text.is_empty())
    }
}

/// All files of a compilation.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceMap {
    /// A map without files.
    pub fn new() -> Self {
        Self::default()
    }
    /// Adds a file.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        self.files.push(file);
        FileId::new(self.files.len() - 1)
    }
    /// The file of an id.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.index()]
    }
    /// All files in the order they were added.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }
    /// First and last position of a span.
    pub fn positions(&self, span: Span) -> (Position, Position) {
        let file = self.file(span.file);
        (file.position(span.start), file.position(span.end))
    }
    /// The source text of a span.
    pub fn text(&self, span: Span) -> &str {
        self.file(span.file).text.get(span.start as usize..span.end as usize).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns() {
        let file = SourceFile::new("a.py", "a.py", "ab\nc\n\nd");
        assert_eq!(file.position(0), Position { line: 1, col: 0 });
        assert_eq!(file.position(4), Position { line: 2, col: 1 });
        assert_eq!(file.position(99), Position { line: 4, col: 1 });
        assert_eq!((file.line(1), file.line(3), file.line(4), file.line(9)), ("ab", "", "d", ""));
        assert_eq!((file.lines(2, 3), file.line_count()), ("c\n\n", 4));
    }
}
