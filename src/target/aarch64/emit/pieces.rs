//! Text on its way to a file. It is collected in one buffer, which is written and used again when there is enough in
//! it: text that is written while the processor's cache still holds it costs a copy, and a program's text as a whole
//! would be a quarter of the compiler's memory.

use std::io::{self, Write};

/// Bytes from which on a piece is written: a part of the second-level cache.
const PIECE: usize = 128 << 10;

/// Collects text and writes it in pieces.
pub struct Pieces<'a> {
    /// What has not been written; to be appended to.
    pub text: String,
    to: &'a mut dyn Write,
}

impl<'a> Pieces<'a> {
    /// Will write to `to`.
    pub fn new(to: &'a mut dyn Write) -> Self {
        Pieces { text: String::with_capacity(2 * PIECE), to }
    }
    /// Writes what there is, if that is enough for a piece.
    pub fn ready(&mut self) -> io::Result<()> {
        if self.text.len() < PIECE {
            return Ok(());
        }
        self.finish()
    }
    /// Writes what there is.
    pub fn finish(&mut self) -> io::Result<()> {
        self.to.write_all(self.text.as_bytes())?;
        self.text.clear();
        Ok(())
    }
    /// Writes what there is, and a text that is somewhere else.
    pub fn pass(&mut self, text: &str) -> io::Result<()> {
        self.finish()?;
        self.to.write_all(text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_make_the_text() {
        let mut all = Vec::new();
        let mut out = Pieces::new(&mut all);
        let line = "x".repeat(1000);
        for _ in 0..300 {
            out.text.push_str(&line);
            out.ready().unwrap();
            assert!(out.text.len() < PIECE);
        }
        out.pass("end").unwrap();
        out.text.push('.');
        out.finish().unwrap();
        assert_eq!(String::from_utf8(all).unwrap(), line.repeat(300) + "end.");
    }
}
