//! Comments of verbose assembly: the Python line above its instructions; operation, rule and
//! runner-up behind each. Comments never move an instruction.

use crate::lir::Program;

/// Text that may follow `//` on one line.
pub fn comment_safe(text: &str) -> String {
    if text.bytes().all(|b| matches!(b, 0x20..=0x7e)) {
        return text.to_string();
    }
    text.chars().map(|c| if c.is_control() || c == '\u{2028}' || c == '\u{2029}' { ' ' } else { c }).collect()
}

/// Lines of each source file, found once.
pub struct Sources<'a> {
    lines: Vec<Vec<&'a str>>,
}

impl<'a> Sources<'a> {
    /// Splits the program's files into lines.
    pub fn new(prog: &'a Program) -> Self {
        Sources { lines: prog.files.iter().map(|(_, text)| text.lines().collect()).collect() }
    }
    /// The line, trimmed and safe in a comment.
    pub fn line(&self, file: u32, line: u32) -> Option<String> {
        let text = self.lines.get(file as usize)?.get(line.checked_sub(1)? as usize)?;
        Some(comment_safe(text.trim()))
    }
}
