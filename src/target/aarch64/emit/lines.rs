//! Lines of assembly text, appended to one buffer without intermediate strings: with tens of
//! thousands of instructions, formatting through `std::fmt` was a quarter of the compiler's time.
//!
//! ```text
//! word!(lines, "add ", rd, ", ", rn)          ⇒  \tadd x0, x1              // add
//! ```

use crate::lir::{Program, SymId};
use crate::mach::{MInst, PReg, Reg};
use crate::target::aarch64::inst::{Inst, Rhs};
use crate::target::aarch64::regs;

/// What can stand in a line.
pub trait Put {
    /// Appends the text.
    fn put(&self, out: &mut String);
}

impl<T: Put + ?Sized> Put for &T {
    fn put(&self, out: &mut String) {
        (**self).put(out);
    }
}

impl Put for str {
    fn put(&self, out: &mut String) {
        out.push_str(self);
    }
}

impl Put for String {
    fn put(&self, out: &mut String) {
        out.push_str(self);
    }
}

impl Put for u64 {
    fn put(&self, out: &mut String) {
        if *self < 10 {
            return out.push((b'0' + *self as u8) as char);
        }
        let mut digits = [0u8; 20];
        let (mut at, mut rest) = (digits.len(), *self);
        loop {
            at -= 1;
            digits[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        out.push_str(std::str::from_utf8(&digits[at..]).unwrap_or_default());
    }
}

impl Put for i64 {
    fn put(&self, out: &mut String) {
        if *self < 0 {
            out.push('-');
        }
        self.unsigned_abs().put(out);
    }
}

macro_rules! numbers {
    ($($narrow:ty => $wide:ty),*) => {
        $(impl Put for $narrow {
            fn put(&self, out: &mut String) {
                <$wide>::from(*self).put(out);
            }
        })*
    };
}
numbers!(u8 => u64, u16 => u64, u32 => u64, i32 => i64);

/// `+5`, `-3`, `+0`.
pub struct Signed(pub i64);

impl Put for Signed {
    fn put(&self, out: &mut String) {
        if self.0 >= 0 {
            out.push('+');
        }
        self.0.put(out);
    }
}

/// `0x…`
pub struct Hex(pub u64);

impl Put for Hex {
    fn put(&self, out: &mut String) {
        out.push_str("0x");
        let digits = (64 - (self.0 | 1).leading_zeros()).div_ceil(4);
        for i in (0..digits).rev() {
            out.push(b"0123456789abcdef"[(self.0 >> (4 * i)) as usize & 15] as char);
        }
    }
}

/// Small numbers in decimal, bit patterns in hexadecimal, with `#`.
pub struct Immediate(pub u64);

impl Put for Immediate {
    fn put(&self, out: &mut String) {
        out.push('#');
        if self.0 < 1 << 16 {
            self.0.put(out);
        } else {
            Hex(self.0).put(out);
        }
    }
}

impl Put for PReg {
    fn put(&self, out: &mut String) {
        out.push_str(regs::name(*self));
    }
}

impl Put for Reg {
    fn put(&self, out: &mut String) {
        match self {
            Reg::P(p) => p.put(out),
            // Reached by nothing the checker has passed; visible if it ever is.
            Reg::V(_) | Reg::S(_) => out.push_str(&format!("{self:?}")),
        }
    }
}

/// The 32-bit name of a register.
pub struct Half(pub Reg);

impl Put for Half {
    fn put(&self, out: &mut String) {
        match self.0 {
            Reg::P(p) => out.push_str(regs::name32(p)),
            Reg::V(_) | Reg::S(_) => self.0.put(out),
        }
    }
}

impl Put for Rhs {
    fn put(&self, out: &mut String) {
        match self {
            Rhs::Reg(r) => r.put(out),
            Rhs::Shifted(r, s, k) => {
                r.put(out);
                out.push_str(", ");
                out.push_str(s.name());
                out.push_str(" #");
                k.put(out);
            }
            Rhs::Imm(i) => Immediate(*i).put(out),
        }
    }
}

/// A symbol as it may stand in assembly: anything but the usual characters is escaped, so no
/// name can end the statement.
pub struct Symbol<'a>(pub &'a Program, pub SymId);

impl Put for Symbol<'_> {
    fn put(&self, out: &mut String) {
        match self.0.symbols.get(self.1 .0 as usize) {
            Some(name) if self.0.plain_symbols.get(self.1 .0 as usize) == Some(&true) => out.push_str(name),
            Some(name) => safe_into(name, out),
            None => {
                out.push_str("missing.");
                self.1 .0.put(out);
            }
        }
    }
}

/// A symbol with an offset.
pub struct SymbolAt<'a>(pub Symbol<'a>, pub i64);

impl Put for SymbolAt<'_> {
    fn put(&self, out: &mut String) {
        self.0.put(out);
        if self.1 != 0 {
            Signed(self.1).put(out);
        }
    }
}

fn plain(b: u8) -> bool {
    (b | 0x20).wrapping_sub(b'a') < 26 || b.wrapping_sub(b'0') < 10 || matches!(b, b'_' | b'.' | b'$')
}

/// May the name stand in assembly as it is?
pub fn is_plain(name: &str) -> bool {
    // Without a branch for each byte, so that the processor compares many at once.
    name.bytes().fold(true, |all, b| all & plain(b))
}

/// Keeps `[A-Za-z0-9_.$]`, escapes the rest.
pub fn safe_into(name: &str, out: &mut String) {
    if is_plain(name) {
        return out.push_str(name);
    }
    for c in name.chars() {
        if u8::try_from(c).is_ok_and(plain) {
            out.push(c);
        } else {
            out.push_str(&format!("$_{:x}$", c as u32));
        }
    }
}

/// The comment behind an instruction.
#[derive(Clone, Copy, Default)]
pub enum Note<'a> {
    #[default]
    None,
    Text(&'static str),
    /// Operation, rule and runner-up of an instruction.
    Of(&'a MInst<Inst>),
}

/// Words that the assembler collects (`ldr x0, =symbol`) until `.ltorg`: it takes 1,024 at most,
/// and a load reaches 1 MB.
#[derive(Default)]
pub struct Pool {
    /// How many there are at most, as equal ones share a word.
    pub pending: u32,
    /// Where the first was asked for.
    since: i64,
}

impl Pool {
    const MOST: u32 = 1000;
    const FARTHEST: i64 = 200_000;

    /// A load of a pool's word is written.
    pub fn note(&mut self, words: i64) {
        if self.pending == 0 {
            self.since = words;
        }
        self.pending += 1;
    }
    /// Whether the pool must be written before the next instruction.
    pub fn is_due(&self, words: i64) -> bool {
        self.pending >= Pool::MOST || self.pending > 0 && words - self.since > Pool::FARTHEST
    }
}

/// The text of a function, and how many words of code it has so far.
pub struct Lines<'a, 'o> {
    pub out: &'o mut String,
    pub verbose: bool,
    pub words: i64,
    pub pool: Pool,
    /// Goes behind the next word.
    pub note: Note<'a>,
    start: usize,
}

impl<'a, 'o> Lines<'a, 'o> {
    /// Appends to `out`; with `verbose`, comments too.
    pub fn new(out: &'o mut String, verbose: bool) -> Self {
        Lines { out, verbose, words: 0, pool: Pool::default(), note: Note::None, start: 0 }
    }

    /// Begins a line with an instruction.
    pub fn begin(&mut self) {
        self.out.push('\t');
        self.start = self.out.len();
    }

    /// Ends it.
    pub fn end(&mut self) {
        let note = std::mem::take(&mut self.note);
        if self.verbose {
            comment(self.out, self.start, note);
        }
        self.out.push('\n');
        self.words += 1;
    }

    /// A line that is neither code nor commented.
    pub fn directive(&mut self, text: &str) {
        self.out.push('\t');
        self.out.push_str(text);
        self.out.push('\n');
    }
}

/// Appends the comment of an instruction whose text began at `start`. Notes and rules are the
/// compiler's own words, so nothing in them can end the line.
fn comment(out: &mut String, start: usize, note: Note) {
    let (of, rule, second) = match note {
        Note::None | Note::Text("") => return,
        Note::Text(text) => (None, text, None),
        Note::Of(inst) => (inst.note, inst.rule, inst.runner_up),
    };
    if of.is_none() && rule.is_empty() && second.is_none() {
        return;
    }
    const COLUMN: usize = 34;
    const SPACES: &str = "                                   // ";
    out.push_str(&SPACES[(out.len() - start).min(COLUMN)..]);
    if let Some(of) = of {
        out.push_str(of);
        out.push_str("; ");
    }
    out.push_str(rule);
    if let Some(second) = second {
        out.push_str(" (not ");
        out.push_str(second);
        out.push(')');
    }
}

/// Appends things one after the other.
macro_rules! put {
    ($out:expr, $($item:expr),+ $(,)?) => {{
        $($crate::target::aarch64::emit::lines::Put::put(&$item, $out);)+
    }};
}

/// A line of code.
macro_rules! word {
    ($lines:expr, $($item:expr),+ $(,)?) => {{
        $lines.begin();
        $crate::target::aarch64::emit::lines::put!($lines.out, $($item),+);
        $lines.end();
    }};
}

pub(crate) use {put, word};

#[cfg(test)]
mod tests {
    use super::*;

    fn text(item: impl Put) -> String {
        let mut out = String::new();
        item.put(&mut out);
        out
    }

    #[test]
    fn numbers_are_those_of_the_formatter() {
        for v in [0u64, 1, 9, 10, 15, 16, 255, 256, 1 << 16, u64::MAX] {
            assert_eq!(text(v), format!("{v}"));
            assert_eq!(text(Hex(v)), format!("{v:#x}"));
            assert_eq!(text(v as i64), format!("{}", v as i64));
            assert_eq!(text(Signed(v as i64)), format!("{:+}", v as i64));
        }
        assert_eq!(text(i64::MIN), i64::MIN.to_string());
    }

    #[test]
    fn unusual_characters_are_escaped() {
        let mut out = String::new();
        safe_into("a b\n", &mut out);
        assert_eq!(out, "a$_20$b$_a$");
    }
}
