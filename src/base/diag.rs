//! Diagnostics: what is wrong with the user's input, where, and what to do about it. Stages add
//! them to a [`Diagnostics`] and go on where they can, so that one run reports everything; the
//! driver renders them (see `driver::render`). A compiler bug is never a diagnostic.

use crate::base::span::Span;

/// Diagnostic codes by area. A code never changes its meaning.
pub mod code {
    /// The input cannot be read.
    pub const UNREADABLE: &str = "E0001";
    /// The input is not text in its declared encoding.
    pub const ENCODING: &str = "E0002";
    /// The output cannot be written.
    pub const UNWRITABLE: &str = "E0003";
    /// A program of the toolchain is missing.
    pub const TOOL_MISSING: &str = "E0004";
    /// A program of the toolchain failed.
    pub const TOOL_FAILED: &str = "E0005";
    /// SyntaxError.
    pub const SYNTAX: &str = "E0101";
    /// IndentationError.
    pub const INDENTATION: &str = "E0102";
    /// TabError.
    pub const TAB: &str = "E0103";
    /// SyntaxError about the scope of a name.
    pub const SCOPE: &str = "E0104";
    /// A language construct that is not supported.
    pub const UNSUPPORTED: &str = "E0201";
    /// async and await.
    pub const ASYNC: &str = "E0202";
    /// Code made at run time: eval, exec, compile, `__import__`, locals.
    pub const DYNAMIC: &str = "E0203";
    /// A literal that is not supported.
    pub const LITERAL: &str = "E0204";
    /// A module that is neither local nor part of the supported standard library.
    pub const NO_MODULE: &str = "E0301";
    /// A standard-library module that is not supported.
    pub const STDLIB_MODULE: &str = "E0302";
    /// A name that a supported module does not have.
    pub const NO_NAME: &str = "E0303";
    /// A relative import outside a package.
    pub const RELATIVE: &str = "E0304";
    /// A profile that does not fit the program.
    pub const PROFILE: &str = "W0001";
    /// What CPython gives a SyntaxWarning for.
    pub const DOUBTFUL: &str = "W0101";
}

/// How bad it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Severity {
    Error,
    Warning,
}

impl Severity {
    /// The word printed for it.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One message about the user's input.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    pub severity: Severity,
    /// See [`code`].
    pub code: &'static str,
    /// One sentence without a full stop.
    pub message: String,
    /// What it is about; `None` for things outside any source file.
    pub span: Option<Span>,
    /// Other places worth showing, each with a text.
    pub notes: Vec<(Span, String)>,
    /// What the user can do.
    pub hints: Vec<String>,
}

impl Diagnostic {
    /// An error at a place in the source.
    pub fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Diagnostic {
            severity: Severity::Error,
            code,
            message: message.into(),
            span: Some(span),
            notes: Vec::new(),
            hints: Vec::new(),
        }
    }
    /// An error that belongs to no place in the source.
    pub fn global(code: &'static str, message: impl Into<String>) -> Self {
        Diagnostic {
            severity: Severity::Error,
            code,
            message: message.into(),
            span: None,
            notes: Vec::new(),
            hints: Vec::new(),
        }
    }
    /// A warning that belongs to no place in the source.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::global(code, message) }
    }
    /// Adds what the user can do.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }
    /// Adds another place.
    pub fn note(mut self, span: Span, text: impl Into<String>) -> Self {
        self.notes.push((span, text.into()));
        self
    }
}

/// Collects diagnostics in the order they are found.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// No diagnostics yet.
    pub fn new() -> Self {
        Self::default()
    }
    /// Adds one; an exact repetition is dropped.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if !self.list.contains(&diagnostic) {
            self.list.push(diagnostic);
        }
    }
    /// Adds an error with a hint.
    pub fn error(
        &mut self,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.push(Diagnostic::error(code, span, message).hint(hint));
    }
    /// True once an error was added.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|d| d.severity == Severity::Error)
    }
    /// Number of errors.
    pub fn error_count(&self) -> usize {
        self.list.iter().filter(|d| d.severity == Severity::Error).count()
    }
    /// All of them, in source order within each file (stable for those without a place).
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut list: Vec<&Diagnostic> = self.list.iter().collect();
        list.sort_by_key(|d| d.span.map(|s| (s.file, s.start)));
        list
    }
    /// Moves all of `other` here.
    pub fn append(&mut self, other: Diagnostics) {
        for diagnostic in other.list {
            self.push(diagnostic);
        }
    }
    /// True without any.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}
