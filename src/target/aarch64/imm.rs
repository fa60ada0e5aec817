//! Which constants fit which instruction, and how to make the others.

/// 12 bits, optionally shifted left by 12 (add, sub, cmp).
pub fn fits_add(value: u64) -> bool {
    value < 1 << 12 || (value & 0xfff == 0 && value < 1 << 24)
}

/// `Some(bits)` when `-value` fits an add, so that add and sub can be exchanged.
pub fn fits_add_negated(value: u64) -> Option<u64> {
    let negated = value.wrapping_neg();
    (value != 0 && fits_add(negated)).then_some(negated)
}

/// Logical immediates: a run of ones, rotated, repeated in elements of 2, 4, … 64 bits.
pub fn fits_logical(value: u64) -> bool {
    if value == 0 || value == u64::MAX {
        return false;
    }
    let mut size = 64;
    while size > 2 {
        let half = size / 2;
        let mask = (1u64 << half) - 1;
        if value & mask != (value >> half) & mask {
            break;
        }
        size = half;
    }
    let mask = if size == 64 { u64::MAX } else { (1 << size) - 1 };
    let element = value & mask;
    let is_run =
        |x: u64| x != 0 && (x >> x.trailing_zeros()).wrapping_add(1) & (x >> x.trailing_zeros()) == 0;
    is_run(element) || is_run(!element & mask)
}

/// One instruction of a constant's construction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece {
    Movz(u16, u8),
    Movn(u16, u8),
    Movk(u16, u8),
    /// `orr rd, xzr, #imm`
    Orr(u64),
}

/// A sequence of pieces; reads as a slice.
#[derive(Clone, Copy)]
pub struct Pieces {
    all: [Piece; 4],
    len: usize,
}

impl Pieces {
    fn one(piece: Piece) -> Pieces {
        Pieces { all: [piece; 4], len: 1 }
    }
}

impl std::ops::Deref for Pieces {
    type Target = [Piece];
    fn deref(&self) -> &[Piece] {
        &self.all[..self.len]
    }
}

/// The shortest sequence that makes `value`.
pub fn pieces(value: u64) -> Pieces {
    let half = |i: u8| (value >> (16 * i)) as u16;
    let zeros = (0..4).filter(|&i| half(i) == 0).count();
    let ones = (0..4).filter(|&i| half(i) == 0xffff).count();
    let inverted = ones > zeros;
    let (fill, same) = if inverted { (0xffff, ones) } else { (0, zeros) };
    match same {
        4 => return Pieces::one(if inverted { Piece::Movn(0, 0) } else { Piece::Movz(0, 0) }),
        0..=2 if fits_logical(value) => return Pieces::one(Piece::Orr(value)),
        _ => {}
    }
    let mut out = Pieces { all: [Piece::Orr(0); 4], len: 0 };
    for i in (0..4).filter(|&i| half(i) != fill) {
        out.all[out.len] = match (out.len, inverted) {
            (0, true) => Piece::Movn(!half(i), i * 16),
            (0, false) => Piece::Movz(half(i), i * 16),
            _ => Piece::Movk(half(i), i * 16),
        };
        out.len += 1;
    }
    out
}

/// Whether `fmov d, #imm` can make the double with these bits: ±n/16 × 2^r, 16 ≤ n ≤ 31,
/// -3 ≤ r ≤ 4.
pub fn fits_fmov(bits: u64) -> bool {
    if bits & 0x0000_ffff_ffff_ffff != 0 {
        return false;
    }
    let exponent = (bits >> 52 & 0x7ff) as i32 - 1023;
    (-3..=4).contains(&exponent)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(pieces: &[Piece]) -> u64 {
        pieces.iter().fold(0, |v, p| match *p {
            Piece::Movz(x, s) => u64::from(x) << s,
            Piece::Movn(x, s) => !(u64::from(x) << s),
            Piece::Movk(x, s) => v & !(0xffff << s) | u64::from(x) << s,
            Piece::Orr(x) => x,
        })
    }

    #[test]
    fn constants_are_made_exactly() {
        for v in [
            0,
            1,
            0xffff,
            0x10000,
            u64::MAX,
            u64::MAX - 1,
            0x1234_5678_9abc_def0,
            0xffff_ffff_0000_ffff,
            0x5555_5555_5555_5555,
            1 << 63,
            0xffff_1234_ffff_ffff,
        ] {
            assert_eq!(value(&pieces(v)), v, "{v:#x}");
        }
        assert_eq!(pieces(0x5555_5555_5555_5555).len(), 1);
        assert_eq!(pieces(u64::MAX - 1).len(), 1);
    }

    #[test]
    fn logical_immediates() {
        for v in [
            1,
            7,
            0xff00,
            0x5555_5555_5555_5555,
            0x8000_0000_0000_0001,
            0xffff_ffff_ffff_fffe,
            0x00ff_00ff_00ff_00ff,
        ] {
            assert!(fits_logical(v), "{v:#x}");
        }
        for v in [0, u64::MAX, 5, 0x1234, 0xff00_00ff_0000_0000] {
            assert!(!fits_logical(v), "{v:#x}");
        }
    }

    #[test]
    fn float_immediates() {
        assert!([1.0, 2.0, 0.5, -31.0, 0.125].iter().all(|f: &f64| fits_fmov(f.to_bits())));
        assert!([0.0, 0.1, 33.0, 64.0].iter().all(|f: &f64| !fits_fmov(f.to_bits())));
    }
}
