//! `%` formatting of small ints, floats and latin-1 strs to a short text, without buffers on the heap.
//! What a format consists of is remembered, since most are constants.

use crate::gc;
use crate::objects::float::text::{short_fixed, with_repr};
use crate::objects::int::mag;
use crate::objects::str::{self as string, swar, Chars};
use crate::value::Value;
use core::mem::MaybeUninit;
use pyrl_abi::layout::flags;
use pyrl_abi::shapes::Shape;

/// Characters of a result.
const SIZE: usize = 128;

/// Literal text and the directive after it.
#[derive(Clone, Copy)]
struct Piece {
    start: u16,
    end: u16,
    /// The type character; 0: no directive follows the text.
    kind: u8,
    left: bool,
    zero: bool,
    width: u8,
    precision: Option<u8>,
}

/// A format taken apart.
#[derive(Clone, Copy)]
struct Plan {
    format: Value,
    count: usize,
    pieces: [Piece; 8],
}

impl Plan {
    const EMPTY: Plan = Plan {
        format: Value::UNSET,
        count: 0,
        pieces: [Piece { start: 0, end: 0, kind: 0, left: false, zero: false, width: 0, precision: None }; 8],
    };

    fn push(&mut self, piece: Piece) -> Option<()> {
        *self.pieces.get_mut(self.count)? = piece;
        self.count += 1;
        Some(())
    }
}

/// Formats used lately, by address. The runtime has one thread, and the collector scans its static data.
static mut PLANS: [Plan; 16] = [Plan::EMPTY; 16];

/// The pieces of a format, when it is as simple as that.
#[inline]
fn plan(format: Value) -> Option<&'static Plan> {
    let place =
        unsafe { &mut *(core::ptr::addr_of_mut!(PLANS) as *mut Plan).add(format.0 as usize >> 4 & 15) };
    if place.format != format {
        let new = parse(format)?;
        // A str that grows in place has other text later.
        *place =
            Plan { format: if gc::flags(format) & flags::GROWN == 0 { format } else { Value::UNSET }, ..new };
    }
    Some(place)
}

#[inline(never)]
fn parse(format: Value) -> Option<Plan> {
    let Chars::One(text) = string::chars(format) else { return None };
    let mut plan = Plan::EMPTY;
    if text.len() > SIZE {
        return None;
    }
    let mut start = 0;
    while let Some(skipped) = text[start..].iter().position(|&c| c == b'%') {
        let end = start + skipped;
        let mut at = end + 1;
        let literal = Piece { start: start as u16, end: end as u16, ..Plan::EMPTY.pieces[0] };
        if text.get(at) == Some(&b'%') {
            plan.push(Piece { end: at as u16, ..literal })?;
            start = at + 1;
            continue;
        }
        let mut piece = literal;
        while let b'-' | b'0' = *text.get(at)? {
            piece.left |= text[at] == b'-';
            piece.zero |= text[at] == b'0';
            at += 1;
        }
        piece.width = number(text, &mut at)?;
        if text.get(at) == Some(&b'.') {
            at += 1;
            piece.precision = Some(number(text, &mut at)?);
        }
        piece.kind = *text.get(at)?;
        if !matches!(piece.kind, b'd' | b's' | b'f') {
            return None;
        }
        plan.push(piece)?;
        start = at + 1;
    }
    if start < text.len() {
        plan.push(Piece { start: start as u16, end: text.len() as u16, ..Plan::EMPTY.pieces[0] })?;
    }
    Some(plan)
}

/// Reads digits, perhaps none.
fn number(text: &[u8], at: &mut usize) -> Option<u8> {
    let mut n = 0u8;
    while let digit @ b'0'..=b'9' = *text.get(*at)? {
        n = n.checked_mul(10)?.checked_add(digit - b'0')?;
        *at += 1;
    }
    Some(n)
}

struct Line {
    text: [MaybeUninit<u8>; SIZE],
    len: usize,
}

impl Line {
    /// Room for more characters, which count as written: where they go.
    #[inline(always)]
    fn room(&mut self, count: usize) -> Option<*mut u8> {
        let at = self.len;
        if count > SIZE - at {
            return None;
        }
        self.len = at + count;
        Some(unsafe { self.text.as_mut_ptr().add(at) as *mut u8 })
    }

    #[inline(always)]
    fn push(&mut self, text: &[u8]) -> Option<()> {
        let to = self.room(text.len())?;
        unsafe { swar::copy(text.as_ptr(), to, text.len()) };
        Some(())
    }

    /// A number or text in `width` places: `len` characters that `write` puts before an address, after a sign.
    #[inline(always)]
    fn padded(
        &mut self,
        piece: &Piece,
        negative: bool,
        len: usize,
        zero: bool,
        write: impl FnOnce(*mut u8),
    ) -> Option<()> {
        let pad = (piece.width as usize).saturating_sub(len + negative as usize);
        let mut to = self.room(len + negative as usize + pad)?;
        unsafe {
            if pad != 0 && !piece.left && !zero {
                to = swar::fill(to, b' ', pad);
            }
            if negative {
                *to = b'-';
                to = to.add(1);
            }
            if pad != 0 && !piece.left && zero {
                to = swar::fill(to, b'0', pad);
            }
            write(to.add(len));
            if pad != 0 && piece.left {
                swar::fill(to.add(len), b' ', pad);
            }
        }
        Some(())
    }

    #[inline(always)]
    fn text(&mut self, piece: &Piece, negative: bool, text: &[u8], zero: bool) -> Option<()> {
        self.padded(piece, negative, text.len(), zero, |end| unsafe {
            swar::copy(text.as_ptr(), end.sub(text.len()), text.len())
        })
    }
}

/// `format % operands`, when it is as simple as that. None: it may still be wrong, and nothing has happened.
pub fn percent(format: Value, operands: &[Value]) -> Option<Value> {
    let plan = plan(format)?;
    let Chars::One(literal) = string::chars(format) else { return None };
    let mut line = Line { text: [MaybeUninit::uninit(); SIZE], len: 0 };
    let mut operands = operands.iter();
    for piece in &plan.pieces[..plan.count] {
        line.push(&literal[piece.start as usize..piece.end as usize])?;
        if piece.kind == 0 {
            continue;
        }
        let &v = operands.next()?;
        let precision = piece.precision;
        match piece.kind {
            b'd' | b's' if v.is_smi() && precision.is_none() => {
                let (n, size) = (v.as_smi(), v.as_smi().unsigned_abs());
                // Flags of numbers mean nothing for `%s`.
                let zero = piece.zero && piece.kind == b'd';
                line.padded(piece, n < 0, mag::decimal_len(size), zero, |end| unsafe {
                    mag::write_decimal(end, size)
                })?;
            }
            b's' if v.is_exact(Shape::STR) => {
                let Chars::One(text) = string::chars(v) else { return None };
                let shown = precision.map_or(text.len(), |p| text.len().min(p as usize));
                line.text(piece, false, &text[..shown], false)?;
            }
            b's' if v.is_exact(Shape::FLOAT) && precision.is_none() => {
                with_repr(v.to_f64()?, |text| line.text(piece, false, text, false))?;
            }
            b'f' if v.is_exact(Shape::FLOAT) || v.is_smi() => {
                let x = v.to_smi().map_or_else(|| v.to_f64(), |n| Some(n as f64))?;
                let text = short_fixed(x, precision.unwrap_or(6) as usize)?;
                line.text(piece, x.is_sign_negative(), text.bytes(), piece.zero)?;
            }
            _ => return None,
        }
    }
    if operands.next().is_some() {
        return None;
    }
    let text = unsafe { core::slice::from_raw_parts(line.text.as_ptr() as *const u8, line.len) };
    Some(string::from_latin1(text))
}
