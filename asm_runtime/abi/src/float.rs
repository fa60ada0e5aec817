//! Float self-tagging (Melançon, Feeley, Serrano: "Float Self-Tagging", arXiv 2411.16544).
//!
//! Doubles whose exponent's top three bits are `011` or `100` (magnitudes 2^-255 … 2^256) live
//! in the word itself: adding `1 << 60` turns those bits to `10x`, rotating left by 3 brings
//! `10` to the tag position. All others (0.0, infinities, NaN, huge, tiny) are boxed on the
//! heap with shape FLOAT; ±0.0 have static boxes in the runtime, so storing a zero allocates
//! nothing.

/// What is added to the bits before rotating.
pub const FLOAT_BIAS: u64 = 1 << 60;
/// Rotate left by this much to encode, right to decode.
pub const FLOAT_ROTATE: u32 = 3;

/// The word of a double that fits inline.
pub const fn encode_inline(bits: u64) -> Option<u64> {
    let word = bits.wrapping_add(FLOAT_BIAS).rotate_left(FLOAT_ROTATE);
    if word & 3 == crate::tags::FLOAT_TAG {
        Some(word)
    } else {
        None
    }
}

/// The bits of an inline float word.
pub const fn decode_inline(word: u64) -> u64 {
    word.rotate_right(FLOAT_ROTATE).wrapping_sub(FLOAT_BIAS)
}
