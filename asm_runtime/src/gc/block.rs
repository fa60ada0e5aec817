//! Geometry of the heap region: blocks, size classes, the block table.
//!
//! The region is one contiguous range of addresses that grows at its end, so that "is this word
//! a pointer into the heap, and to which cell" is a subtraction, a table look-up and a
//! multiplication. Nothing is reserved ahead: qemu-user keeps a record for each mapped page.

pub const BLOCK: usize = 64 * 1024;
/// Bytes at the start of a small block: mark bits, then `BlockHead`'s other fields.
pub const HEAD: usize = 576;
/// Bitmap words: one bit per possible 16-byte cell.
pub const MARK_WORDS: usize = 64;
/// Largest region: 64 GB.
pub const MAX_BLOCKS: usize = 1 << 20;

/// Kind of a block (low byte of its table entry; upper 24 bits: distance to the head block of a
/// large object).
pub mod kind {
    pub const FREE: u32 = 0;
    pub const SMALL: u32 = 1;
    pub const LARGE: u32 = 2;
    pub const LARGE_MORE: u32 = 3;
    pub const RAW: u32 = 4;
    pub const RAW_LARGE: u32 = 5;
}

/// Start of a small or large block.
#[repr(C)]
pub struct BlockHead {
    pub marks: [u64; MARK_WORDS],
    pub cell_size: u32,
    /// ceil(2^32 / cell_size), to divide by multiplying.
    pub reciprocal: u32,
    pub cells: u32,
    pub class: u32,
    /// Large: bytes in use after HEAD. Small: unused.
    pub bytes: u64,
    /// Sweep position: first cell not looked at since the last collection.
    pub cursor: u32,
    pub pad: u32,
}

impl BlockHead {
    /// The words of `marks` that the block's cells need.
    #[inline]
    pub fn marks(&mut self) -> &mut [u64] {
        &mut self.marks[..(self.cells as usize).div_ceil(64)]
    }
}

/// Cell sizes above the inline classes.
pub const MEDIUM: [u32; 14] =
    [640, 768, 1024, 1280, 1536, 2048, 2688, 3248, 4320, 5904, 8112, 10816, 16240, 32480];
/// Number of inline classes (16-byte steps up to 512).
pub const INLINE: usize = 32;
pub const CLASSES: usize = INLINE + MEDIUM.len();
/// Objects above this size are large.
pub const MAX_SMALL: usize = 32480;

pub fn class_of(size: usize) -> usize {
    if size <= 512 {
        size.max(1).div_ceil(16) - 1
    } else {
        INLINE + MEDIUM.iter().position(|&m| size <= m as usize).unwrap_or(MEDIUM.len() - 1)
    }
}

pub fn class_size(class: usize) -> usize {
    if class < INLINE {
        (class + 1) * 16
    } else {
        MEDIUM[class - INLINE] as usize
    }
}

/// Index of the cell that byte `offset` (after HEAD) of a block lies in.
#[inline]
pub fn cell_index(offset: usize, reciprocal: u32) -> usize {
    ((offset as u64 * reciprocal as u64) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reciprocals_divide_exactly() {
        for class in 0..CLASSES {
            let size = class_size(class);
            let reciprocal = ((1u64 << 32) / size as u64 + 1).min(u32::MAX as u64) as u32;
            for offset in 0..BLOCK - HEAD {
                assert_eq!(cell_index(offset, reciprocal), offset / size);
            }
        }
    }

    #[test]
    fn classes_cover_their_sizes() {
        for size in 1..=MAX_SMALL {
            assert!(class_size(class_of(size)) >= size);
        }
    }
}
