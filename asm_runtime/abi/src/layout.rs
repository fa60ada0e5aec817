//! Byte offsets inside heap objects, and the layout kinds.
//!
//! ```text
//! header   +0 u32 shape   +4 u8 layout   +5 u8 gc flags   +6 u16 aux
//! ```
//! `shape` indexes the shape table (see `shapes`); exact builtin types have fixed shape ids, so
//! "is exactly a list" is one 32-bit load and compare. `layout` says how the bytes after the
//! header are laid out; subclasses of builtins keep the layout and have another shape.

pub const HEADER_SHAPE: u32 = 0;
pub const HEADER_LAYOUT: u32 = 4;
pub const HEADER_FLAGS: u32 = 5;
pub const HEADER_AUX: u32 = 6;
pub const HEADER_SIZE: u32 = 8;

/// Bits of the flags byte.
pub mod flags {
    /// Lives in the program's data section: never collected, never marked.
    pub const STATIC: u8 = 1;
    /// A weak reference to the object exists.
    pub const WEAKREF: u8 = 2;
    /// The class has `__del__` and it has not run yet.
    pub const FINALIZE: u8 = 4;
    /// Instance of a subclass of a builtin with an attribute word at the end of its cell.
    pub const ATTRS: u8 = 8;
    /// `id()` or a default hash was taken (addresses never change; informative only).
    pub const HASHED: u8 = 16;
    /// The canonical str object of its text.
    pub const INTERNED: u8 = 32;
    /// A str with room for more at the end of its cell.
    pub const GROWN: u8 = 64;
}

/// How the bytes after the header are laid out (and traced by the collector).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Layout {
    /// Bytes without pointers: +8 u64 size.
    Bytes0 = 1,
    /// Array of values: +8 u64 capacity, +16 values (0 = empty).
    Array = 2,
    /// Instance of a user class: aux = tag of the class, where the compiler gave it one; +8 ext (0, Array, or Dict when in dict mode), +16 slots.
    Instance = 3,
    /// +8 f64.
    Float = 4,
    /// Sign and magnitude: aux 1 = negative, +8 u64 digits, +16 little-endian u64 digits.
    Int = 5,
    /// aux = bytes per character (1, 2, 4); +8 u64 hash (0 = not yet), +16 u64 length in
    /// characters, +24 characters.
    Str = 6,
    /// +8 u64 hash (0 = not yet), +16 u64 length, +24 bytes.
    Bytes = 7,
    /// +8 u64 length, +16 values.
    Tuple = 8,
    /// +8 u64 length, +16 pointer to first item (inside an Array object), +24 u64 capacity.
    List = 9,
    /// See `dict`: insertion-ordered entries and an index table.
    Dict = 10,
    /// See `set`: open addressing over (hash, key) pairs.
    Set = 11,
    /// +8 value.
    Cell = 12,
    Function = 13,
    /// +8 function, +16 self.
    BoundMethod = 14,
    /// Generator, coroutine: +8 resume entry, +16 u64 state, +24 desc, then spill slots.
    Generator = 15,
    Type = 16,
    Exception = 17,
    Module = 18,
    /// +8 start, +16 stop, +24 step (values).
    Slice = 19,
    /// +8 start, +16 stop, +24 step, +32 length (int values).
    Range = 20,
    /// Objects private to the runtime, traced conservatively word by word: +8 … cell end.
    Opaque = 21,
    /// Like Opaque, and its finaliser runs when it dies (files).
    OpaqueFinal = 22,
    Complex = 23,
    BuiltinFunction = 24,
    ByteArray = 25,
    WeakRef = 26,
}

pub const FLOAT_VALUE: u32 = 8;
pub const INT_COUNT: u32 = 8;
pub const INT_DIGITS: u32 = 16;
pub const STR_HASH: u32 = 8;
pub const STR_LEN: u32 = 16;
pub const STR_DATA: u32 = 24;
pub const BYTES_HASH: u32 = 8;
pub const BYTES_LEN: u32 = 16;
pub const BYTES_DATA: u32 = 24;
pub const ARRAY_CAP: u32 = 8;
pub const ARRAY_ITEMS: u32 = 16;
pub const TUPLE_LEN: u32 = 8;
pub const TUPLE_ITEMS: u32 = 16;
pub const LIST_LEN: u32 = 8;
pub const LIST_ITEMS: u32 = 16;
pub const LIST_CAP: u32 = 24;
pub const LIST_SIZE: u32 = 32;
pub const RANGE_START: u32 = 8;
pub const RANGE_STOP: u32 = 16;
pub const RANGE_STEP: u32 = 24;
pub const RANGE_LEN: u32 = 32;
pub const CELL_VALUE: u32 = 8;
pub const CELL_SIZE: u32 = 16;
pub const INSTANCE_EXT: u32 = 8;
pub const INSTANCE_SLOTS: u32 = 16;
pub const METHOD_FUNC: u32 = 8;
pub const METHOD_SELF: u32 = 16;
pub const SLICE_START: u32 = 8;
pub const SLICE_STOP: u32 = 16;
pub const SLICE_STEP: u32 = 24;

/// Function objects.
pub mod function {
    /// Machine entry; arguments: every parameter slot in x0…x7 and then on the stack, the
    /// function object itself in x8.
    pub const ENTRY: u32 = 8;
    /// Pointer to the static `FuncDesc`.
    pub const DESC: u32 = 16;
    /// Number of positional arguments with which ENTRY may be called directly (no defaults,
    /// no `*args`, no keyword-only); -1 when every call must be bound by the runtime.
    pub const FAST_ARGC: u32 = 24;
    /// Tuple of closure cells, or 0.
    pub const CLOSURE: u32 = 32;
    /// Tuple of positional defaults or 0; dict of keyword-only defaults or 0.
    pub const DEFAULTS: u32 = 40;
    pub const KWDEFAULTS: u32 = 48;
    pub const NAME: u32 = 56;
    pub const QUALNAME: u32 = 64;
    pub const DOC: u32 = 72;
    /// The module object whose globals the function uses.
    pub const MODULE: u32 = 80;
    /// `__dict__` or 0; `__annotations__` dict or 0.
    pub const DICT: u32 = 88;
    pub const ANNOTATIONS: u32 = 96;
    pub const SIZE: u32 = 104;
}

/// Exceptions. Builtin classes with more attributes (StopIteration.value, OSError.errno, …) have
/// them in words from EXTRA on.
pub mod exception {
    /// Tuple.
    pub const ARGS: u32 = 8;
    /// Traceback object or 0.
    pub const TRACEBACK: u32 = 16;
    /// Exceptions or 0.
    pub const CONTEXT: u32 = 24;
    pub const CAUSE: u32 = 32;
    /// 1 when `__suppress_context__` is set.
    pub const SUPPRESS: u32 = 40;
    /// `__dict__` or 0.
    pub const ATTRS: u32 = 48;
    pub const EXTRA: u32 = 56;
}

/// Module objects.
pub mod module {
    /// Pointer to the `ModuleDesc`, 0 for modules made at run time.
    pub const DESC: u32 = 8;
    /// Dict of the names that have no slot, or 0.
    pub const EXTRA: u32 = 16;
    /// str
    pub const NAME: u32 = 24;
    pub const SIZE: u32 = 40;
}

/// Generator objects. Spill slots of the state machine follow the fixed part.
pub mod generator {
    /// Resume entry: x0 = generator, x1 = value sent (0 with an exception set = throw).
    /// Returns the yielded value, or 0: finished (context.GEN_RETURN set) or raised.
    pub const RESUME: u32 = 8;
    /// 0 = not started; k = suspended at yield k; RUNNING; FINISHED.
    pub const STATE: u32 = 16;
    pub const DESC: u32 = 24;
    /// The function object (for closure cells).
    pub const FUNC: u32 = 32;
    /// The generator that `yield from` or `await` delegates to while suspended there, or 0.
    pub const DELEGATE: u32 = 40;
    /// Handled-exception chain saved while suspended, or 0.
    pub const EXC_STATE: u32 = 48;
    pub const NAME: u32 = 56;
    pub const QUALNAME: u32 = 64;
    /// Site (return address) of the last suspension: line number for tracebacks of throw().
    pub const LAST_SITE: u32 = 72;
    /// First parameter slot; parameters are stored here in order by the creating stub, then
    /// spill slots follow.
    pub const FRAME: u32 = 80;
    pub const STATE_RUNNING: i64 = -1;
    pub const STATE_FINISHED: i64 = -2;
}

/// Dicts: entries in insertion order, three words each (hash · 2 + 1, key, value; all 0 when
/// deleted), and, above eight entries, an index table of u32 (0 = free,
/// n + 1 = entry n) probed linearly. To trace one, mark the cells that ENTRIES (interior
/// pointer to an Array's items, traced as such) and INDEX (interior pointer into a Bytes0 cell)
/// point to; each may be 0.
pub mod dict {
    /// u64: live entries.
    pub const USED: u32 = 8;
    /// u64: entries written, deleted ones included.
    pub const FILLED: u32 = 16;
    pub const ENTRIES: u32 = 24;
    pub const INDEX: u32 = 32;
    /// u64: 64 - log2(index slots).
    pub const SHIFT: u32 = 40;
    /// u64: entries that may still be written before the table is rebuilt.
    pub const USABLE: u32 = 48;
    pub const SIZE: u32 = 56;
    pub const ENTRY_SIZE: u32 = 24;
    pub const ENTRY_HASH: u32 = 0;
    pub const ENTRY_KEY: u32 = 8;
    pub const ENTRY_VALUE: u32 = 16;
}

/// A set of which only the number of elements is asked, while it is collected: a small int whose bit `i`
/// says that LEAST + i is in it, or a set when something else is.
pub mod distinct {
    pub const LEAST: i64 = -16;
    pub const BITS: i64 = 63;
}

/// Sets and frozensets: a table of MASK + 1 pairs (hash · 2 + 1, key), both 0 when free. To
/// trace one, mark the Array cell that TABLE (interior pointer to its items, or 0) points to. The
/// header's aux is 0 when all elements are ints from 0 to 63.
pub mod set {
    /// u64: pairs in use, deleted ones included.
    pub const FILL: u32 = 8;
    /// u64: live elements.
    pub const USED: u32 = 16;
    pub const TABLE: u32 = 24;
    pub const MASK: u32 = 32;
    /// Frozenset's hash (0 = not yet).
    pub const HASH: u32 = 40;
    /// u32: where `pop` goes on searching.
    pub const FINGER: u32 = 48;
    /// u32: counts what can move or remove elements, which iterators ask for.
    pub const CHANGES: u32 = 52;
    /// u64: bit `h % 64` of the hash h of every element, and no other; all ones when that is not known.
    pub const BITS: u32 = 56;
    pub const SIZE: u32 = 64;

    /// Iterators: +8 set (0 = exhausted); next place, elements at the start, elements left, and CHANGES
    /// at the start.
    pub const ITER_SET: u32 = 8;
    pub const ITER_POS: u32 = 16;
    pub const ITER_SIZE: u32 = 24;
    pub const ITER_LEFT: u32 = 32;
    pub const ITER_CHANGES: u32 = 40;
}
