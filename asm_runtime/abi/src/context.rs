//! The runtime context: one static struct, its address always in x28 while compiled code runs.
//!
//! Small objects come from segregated mark-region blocks: for each size class the context
//! holds a run of free, zeroed cells `[PTR, END)`. Allocation of a constant size is:
//! `ldp x0, x1, [x28, #run(c)]; add x2, x0, #size; cmp x2, x1; b.hi slow; str x2, [x28, #run(c)]`.

/// Cells are multiples of 16 bytes; class `c` holds cells of `16 * (c + 1)` bytes.
pub const CELL_GRAIN: u32 = 16;
/// Sizes up to this many bytes have an inline run.
pub const MAX_INLINE_SIZE: u32 = 512;
pub const INLINE_CLASSES: u32 = MAX_INLINE_SIZE / CELL_GRAIN;

/// Offset of the run of size class `class`: u64 PTR, u64 END.
pub const fn run(class: u32) -> u32 {
    class * 16
}
/// Size class for a size in bytes (1 … MAX_INLINE_SIZE).
pub const fn size_class(size: u32) -> u32 {
    size.div_ceil(CELL_GRAIN) - 1
}

const AFTER_RUNS: u32 = INLINE_CLASSES * 16;
/// Lowest stack pointer at which a recursive function may be entered; below it the entry calls
/// `pyrt_stack_check`.
pub const STACK_LIMIT: u32 = AFTER_RUNS;
/// The exception being propagated (0 = none).
pub const EXCEPTION: u32 = AFTER_RUNS + 8;
/// The exception being handled (top of the handled stack; 0 = none): `sys.exc_info()`.
pub const HANDLED: u32 = AFTER_RUNS + 16;
/// The value a generator returned when its resume entry answered 0 without an exception.
pub const GEN_RETURN: u32 = AFTER_RUNS + 24;
/// Second word results of entry points that return two.
pub const RESULT2: u32 = AFTER_RUNS + 32;
/// Set when a signal (Ctrl-C) is waiting; polled at loop back edges by slow paths only.
pub const PENDING: u32 = AFTER_RUNS + 40;
/// Pointer to the shape table: `SHAPES + shape * ShapeInfo::SIZE`.
pub const SHAPES: u32 = AFTER_RUNS + 48;
/// Two words: a generator whose last step was made for the one that delegates to it, and the exception it
/// raised or 0; the next `pyrt_gen_send` to it takes them (asm/thunks.S).
pub const DELEGATED: u32 = AFTER_RUNS + 104;
pub const SIZE: u32 = AFTER_RUNS + 128;

/// One entry of the shape table.
pub mod shape_info {
    /// The type object.
    pub const TYPE: u32 = 0;
    /// Runtime-private words follow.
    pub const SIZE: u32 = 32;
}
