//! Static descriptors that the compiler emits into the program's data section and the runtime
//! reads: functions, modules, traceback sites, inline caches. All `#[repr(C)]`.

use core::cell::Cell;

/// Bits of `FuncDesc::flags`.
pub mod func_flags {
    pub const VARARGS: u32 = 1;
    pub const VARKW: u32 = 2;
    pub const GENERATOR: u32 = 4;
    pub const COROUTINE: u32 = 8;
    pub const ASYNC_GENERATOR: u32 = 16;
    /// Module or class body: not a function for `sys.setrecursionlimit` purposes.
    pub const BODY: u32 = 32;
    /// A generator that can be suspended inside try or with: closed when it dies suspended.
    pub const CLEANUP: u32 = 64;
}

/// A row of a table of definitions in the body of a class or module.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Definition {
    /// The name (a str) in the class's namespace, or the address of the global's slot.
    pub target: u64,
    /// Descriptor of the function that is made; 0: `value` is bound.
    pub desc: u64,
    /// A function's tuple of defaults, or 0; the value that is bound.
    pub value: u64,
    /// Slot of the builtin that is called with the function, or 0; of a value that is bound: the
    /// slot that holds it instead.
    pub slot: u64,
}

/// One compiled function. Parameter slots in order: positional-only and positional-or-keyword,
/// keyword-only, `*args`, `**kwargs`.
#[repr(C)]
pub struct FuncDesc {
    /// Machine entry taking all parameter slots (x0…x7, stack; function object in x8).
    pub entry: u64,
    /// Value: str.
    pub name: u64,
    pub qualname: u64,
    /// Value: tuple of str, the parameter slots' names.
    pub param_names: u64,
    /// Value: str or None.
    pub doc: u64,
    /// Value: tuple of str (names of the closure cells, in order).
    pub free_names: u64,
    pub posonly: u32,
    /// Positional parameters in all (including positional-only).
    pub positional: u32,
    pub kwonly: u32,
    pub flags: u32,
    /// Bytes of a generator object (fixed part + parameters + spill slots); 0 otherwise.
    pub generator_size: u32,
    /// Line of `def` (of the first decorator, as `co_firstlineno`).
    pub first_line: u32,
    /// Resume entry of a generator; 0 otherwise.
    pub resume: u64,
    /// Pointer to the module's descriptor (`ModuleDesc`).
    pub module: u64,
    /// Code range `[start, end)`, for frame walks.
    pub start: u64,
    pub end: u64,
    /// Traceback sites of this function, sorted by pc.
    pub sites: u64,
    pub site_count: u64,
    /// Source text of the function's lines: bytes (UTF-8, lines end in \n) starting at `first_line`.
    pub source: u64,
    pub source_len: u64,
}

/// One return address that can appear in a traceback.
///
/// Code of an inlined function belongs to another frame than the function whose code it lies in.
/// Behind the sites of a function (which `FuncDesc::site_count` counts) stand records of the same
/// form, one for each inlined call: `pc` is the distance from the record to the callee's
/// descriptor, the place is that of the call, `inlined` the frame that the call lies in.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Site {
    /// Return address minus `FuncDesc::start`.
    pub pc: u32,
    /// Lines relative to the first line of the function they lie in; columns are 0-based UTF-8
    /// byte offsets.
    pub line: i32,
    /// At most 65535.
    pub end_line: u16,
    /// The inlined call this lies in (1 = first record behind the sites); 0 = the function itself.
    pub inlined: u16,
    pub col: u32,
    pub end_col: u32,
}

impl Site {
    /// `end_line` and `inlined` as one word.
    pub const fn pack(end_line: u64, inlined: u32) -> u32 {
        let end_line = if end_line > 0xffff { 0xffff } else { end_line as u32 };
        end_line | inlined << 16
    }
    /// Does the place end on the line where it begins?
    pub const fn is_one_line(&self) -> bool {
        self.line >= 0 && (self.end_line as i32 == self.line || self.end_line == 0xffff)
    }
}

/// One module of the program.
#[repr(C)]
pub struct ModuleDesc {
    /// Value: str, dotted name (`__main__` for the program).
    pub name: u64,
    /// Value: str, path relative to the main module's directory; None for native ones.
    pub file: u64,
    /// Value: str or None.
    pub doc: u64,
    /// FuncDesc of the module body; 0 for native modules.
    pub body: u64,
    /// Native initialiser `extern "C" fn(module: Value) -> Value`; 0 for Python modules.
    pub native_init: u64,
    /// Values of the global variables known at compile time (0 = not bound).
    pub globals: u64,
    /// Value: tuple of str, their names in slot order.
    pub global_names: u64,
    pub global_count: u64,
    /// 1 when the module is a package (`__path__`).
    pub is_package: u64,
    /// Library modules that are compiled apart from programs: for each global the `FuncDesc` of the
    /// statement that binds it when it is first asked for, 0 = none (any more). 0 for other modules.
    pub definers: u64,
    /// Written by the runtime: the module object (0 until created); a root.
    pub object: Cell<u64>,
    /// Written by the runtime: 0 not started, 1 running, 2 done.
    pub state: Cell<u64>,
}

/// The whole program: symbol `pyrl_program`.
#[repr(C)]
pub struct ProgramDesc {
    /// Array of pointers to ModuleDesc; the first is `__main__`.
    pub modules: u64,
    pub module_count: u64,
    /// Array of pointers to FuncDesc sorted by `start`.
    pub functions: u64,
    pub function_count: u64,
    /// Pointer to the main module's file name: Value str.
    pub file: u64,
    /// Pointer to ProfileDesc; 0 when nothing is counted.
    pub profile: u64,
}

/// Counters of a program that is profiled (`--profile-generate`).
#[repr(C)]
pub struct ProfileDesc {
    /// Where the profile is written, UTF-8, ends in a zero byte.
    pub path: u64,
    /// What it begins with: bytes.
    pub header: u64,
    pub header_len: u64,
    /// Array of counters, 64 bits each.
    pub counters: u64,
    pub counter_count: u64,
}

/// Counters of the types that an operand of an arithmetic operation or comparison had: two operands, one behind the
/// other.
pub mod type_counters {
    /// Small ints.
    pub const INT: usize = 0;
    pub const FLOAT: usize = 1;
    pub const OTHER: usize = 2;
    /// Counters of one operand.
    pub const OPERAND: usize = 3;
    /// Counters of both.
    pub const SITE: usize = 2 * OPERAND;
}

/// Inline cache of an attribute: an instance slot, or a method found on the class. Lives in section
/// `pyrl_ic`; the runtime zeroes every `shape` when a class changes.
///
/// Compiled code loads the first word, subtracts the object's shape from its upper half and
/// compares what is left with the slots it can handle: one test for shape and kind.
#[repr(C)]
pub struct AttrCache {
    /// Byte offset of the slot from the object's start; `FUNCTION + n` when `value` is a Python
    /// function of the class with `FAST_ARGC` n; `NATIVE` or `METHOD` for other functions of the class.
    pub slot: u32,
    /// Shape for which the rest holds; 0 = empty; `CLASS` = it holds for one class object.
    pub shape: u32,
    /// The function (method); the attribute of the class object; or 0.
    pub value: u64,
    /// The shape of an object after a store: its own, or the next when the attribute is added. The
    /// address of a native function, or of the class object.
    pub next_shape: u64,
    /// The attribute's name, a str: always the same text, in time the canonical object.
    pub name: u64,
}

impl AttrCache {
    pub const SLOT: u32 = 0;
    pub const SHAPE: u32 = 4;
    pub const VALUE: u32 = 8;
    pub const NEXT_SHAPE: u32 = 16;
    pub const NAME: u32 = 24;
    pub const SIZE: u32 = 32;
    /// `slot` when the cache holds a function of unknown signature.
    pub const METHOD: u32 = u32::MAX;
    /// `slot` when `value` is a native method of exactly the class of the shape: its function stands in
    /// `next_shape`.
    pub const NATIVE: u32 = u32::MAX - 1;
    /// `slot - FUNCTION` is the number of arguments, self included. Slots of instances that
    /// compiled code reads are below it.
    pub const FUNCTION: u32 = 2048;
    /// `shape` when `value` is an attribute of the class object in `next_shape`. In a method's cache `slot` is
    /// then as for methods, or that plus `WITH_CLASS` where the class is the first argument.
    pub const CLASS: u32 = u32::MAX;
    pub const WITH_CLASS: u32 = 1 << 16;
    /// Most arguments that are cached.
    pub const MAX_ARGC: u32 = 255;

    /// Does a method cache with this slot hold a function?
    pub const fn is_method(slot: u32) -> bool {
        slot >= Self::NATIVE || slot >= Self::FUNCTION && slot <= Self::FUNCTION + Self::MAX_ARGC
    }
}
