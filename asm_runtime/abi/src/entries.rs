//! The one table of runtime entry points: symbol, argument and result kinds, effects. The
//! compiler declares calls from it; a link-time test checks that the runtime defines each.
//!
//! Conventions: a result of kind `V` is a value, 0 = raised (or, where `Absent` is said, 0 with
//! no exception set = nothing there). Fallible truth values are the constants TRUE and FALSE.
//! Arguments are in x0…x7 (`D` in d0…d7). Runtime calls preserve x19–x28 and d8–d15.

/// Kind of an argument or result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Python value.
    V,
    /// Machine word: count, index, flag, static pointer.
    W,
    /// Double.
    D,
    /// Nothing.
    N,
}

/// What a call may do, for the optimiser.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
    /// Depends on its arguments only, raises nothing, may be removed or merged.
    Pure,
    /// Allocates a new object or reads memory; may be removed when unused; does not raise
    /// (except MemoryError, which is not an observable reason to keep it).
    Alloc,
    /// May run arbitrary Python code, write memory and raise.
    Any,
    /// Writes memory or the context but runs no Python code and does not raise.
    Write,
    /// May raise but runs no Python code (type errors, missing names).
    Raise,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub symbol: &'static str,
    pub args: &'static [Kind],
    pub ret: Kind,
    pub effect: Effect,
}

macro_rules! entries {
    ($($(#[$doc:meta])* $id:ident = $symbol:literal ($($arg:ident),*) -> $ret:ident $effect:ident;)*) => {
        /// Names a row of `TABLE`.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord, Hash)]
        #[repr(u16)]
        pub enum Rt { $($(#[$doc])* $id),* }
        /// The rows, indexed by `Rt as usize`.
        pub const TABLE: &[Entry] = &[$(Entry {
            symbol: $symbol, args: &[$(Kind::$arg),*], ret: Kind::$ret, effect: Effect::$effect,
        }),*];
        impl Rt {
            pub const ALL: &'static [Rt] = &[$(Rt::$id),*];
        }
    };
}

impl Rt {
    pub const fn entry(self) -> &'static Entry {
        &TABLE[self as usize]
    }
    /// The row of a symbol (for reading IR text back).
    pub fn from_symbol(symbol: &str) -> Option<Rt> {
        Rt::ALL.iter().copied().find(|rt| rt.entry().symbol == symbol)
    }
    pub fn may_raise(self) -> bool {
        matches!(self.entry().effect, Effect::Any | Effect::Raise)
    }
}

/// A variant of an entry point for cold code: same arguments and result, but the word registers
/// from x8 to x15 keep their contents, so that the hot code around it spills little.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Keeping {
    pub symbol: &'static str,
    /// Double registers keep their contents, too.
    pub doubles: bool,
    /// Hot code calls it as well: its usual way is short.
    pub hot: bool,
}

macro_rules! keeping {
    ($($id:ident = $symbol:literal doubles $doubles:literal hot $hot:literal;)*) => {
        impl Rt {
            /// The variant that keeps registers, for the entries that have one (asm/stubs.S).
            pub const fn keeping(self) -> Option<Keeping> {
                match self {
                    $(Rt::$id => Some(Keeping { symbol: $symbol, doubles: $doubles, hot: $hot }),)*
                    _ => None,
                }
            }
            /// All variants that keep registers.
            pub const KEEPING: &'static [Keeping] =
                &[$(Keeping { symbol: $symbol, doubles: $doubles, hot: $hot }),*];
        }
    };
}

keeping! {
    Add = "pyrk_add" doubles false hot false;
    Sub = "pyrk_sub" doubles false hot false;
    Mul = "pyrk_mul" doubles false hot false;
    TrueDiv = "pyrk_truediv" doubles false hot false;
    FloorDiv = "pyrk_floordiv" doubles false hot false;
    Mod = "pyrk_mod" doubles false hot false;
    Shl = "pyrk_lshift" doubles false hot false;
    Shr = "pyrk_rshift" doubles false hot false;
    And = "pyrk_and" doubles false hot false;
    Or = "pyrk_or" doubles false hot false;
    Xor = "pyrk_xor" doubles false hot false;
    IAdd = "pyrk_iadd" doubles false hot false;
    ISub = "pyrk_isub" doubles false hot false;
    IMul = "pyrk_imul" doubles false hot false;
    ITrueDiv = "pyrk_itruediv" doubles false hot false;
    IFloorDiv = "pyrk_ifloordiv" doubles false hot false;
    IMod = "pyrk_imod" doubles false hot false;
    IShl = "pyrk_ilshift" doubles false hot false;
    IShr = "pyrk_irshift" doubles false hot false;
    IAnd = "pyrk_iand" doubles false hot false;
    IOr = "pyrk_ior" doubles false hot false;
    IXor = "pyrk_ixor" doubles false hot false;
    Neg = "pyrk_neg" doubles false hot false;
    InlineCheck = "pyrk_inline_check" doubles true hot false;
    Truth = "pyrk_truth" doubles false hot false;
    Lt = "pyrk_lt" doubles false hot false;
    Le = "pyrk_le" doubles false hot false;
    Eq = "pyrk_eq" doubles false hot false;
    Ne = "pyrk_ne" doubles false hot false;
    Gt = "pyrk_gt" doubles false hot false;
    Ge = "pyrk_ge" doubles false hot false;
    FloatBox = "pyrk_float_box" doubles true hot false;
    GlobalMissing = "pyrk_global_missing" doubles false hot false;
    GetAttrCached = "pyrk_getattr_cached" doubles false hot false;
    SetAttrCached = "pyrk_setattr_cached" doubles false hot false;
    LoadMethod = "pyrk_load_method" doubles false hot false;
    GetItem = "pyrk_getitem" doubles false hot false;
    SetItem = "pyrk_setitem" doubles false hot false;
    Len = "pyrk_len" doubles false hot false;
    ListAppend = "pyrk_list_append" doubles false hot false;
    ListFlip = "pyrk_list_flip" doubles false hot true;
    ListShift = "pyrk_list_shift" doubles false hot true;
    Tuple2 = "pyrk_tuple2" doubles false hot true;
    Tuple3 = "pyrk_tuple3" doubles false hot true;
    NewObject = "pyrk_new_object" doubles false hot true;
    StrItem = "pyrk_str_item" doubles false hot true;
    StrEq = "pyrk_str_eq" doubles false hot true;
    EqStr = "pyrk_eq_str" doubles false hot true;
}

entries! {
    // Binary operators (generic; in-place forms try __iadd__ and friends first).
    Add = "pyrt_add" (V, V) -> V Any;
    Sub = "pyrt_sub" (V, V) -> V Any;
    Mul = "pyrt_mul" (V, V) -> V Any;
    MatMul = "pyrt_matmul" (V, V) -> V Any;
    TrueDiv = "pyrt_truediv" (V, V) -> V Any;
    FloorDiv = "pyrt_floordiv" (V, V) -> V Any;
    Mod = "pyrt_mod" (V, V) -> V Any;
    Pow = "pyrt_pow" (V, V) -> V Any;
    Shl = "pyrt_lshift" (V, V) -> V Any;
    Shr = "pyrt_rshift" (V, V) -> V Any;
    And = "pyrt_and" (V, V) -> V Any;
    Or = "pyrt_or" (V, V) -> V Any;
    Xor = "pyrt_xor" (V, V) -> V Any;
    IAdd = "pyrt_iadd" (V, V) -> V Any;
    ISub = "pyrt_isub" (V, V) -> V Any;
    IMul = "pyrt_imul" (V, V) -> V Any;
    IMatMul = "pyrt_imatmul" (V, V) -> V Any;
    ITrueDiv = "pyrt_itruediv" (V, V) -> V Any;
    IFloorDiv = "pyrt_ifloordiv" (V, V) -> V Any;
    IMod = "pyrt_imod" (V, V) -> V Any;
    IPow = "pyrt_ipow" (V, V) -> V Any;
    IShl = "pyrt_ilshift" (V, V) -> V Any;
    IShr = "pyrt_irshift" (V, V) -> V Any;
    IAnd = "pyrt_iand" (V, V) -> V Any;
    IOr = "pyrt_ior" (V, V) -> V Any;
    IXor = "pyrt_ixor" (V, V) -> V Any;
    // Unary operators.
    Neg = "pyrt_neg" (V) -> V Any;
    Pos = "pyrt_pos" (V) -> V Any;
    Invert = "pyrt_invert" (V) -> V Any;
    /// TRUE or FALSE.
    Truth = "pyrt_truth" (V) -> V Any;
    // Comparisons: any value (rich comparison may return anything).
    Lt = "pyrt_lt" (V, V) -> V Any;
    Le = "pyrt_le" (V, V) -> V Any;
    Eq = "pyrt_eq" (V, V) -> V Any;
    Ne = "pyrt_ne" (V, V) -> V Any;
    Gt = "pyrt_gt" (V, V) -> V Any;
    Ge = "pyrt_ge" (V, V) -> V Any;
    /// Item of an exact str; the index may be anything.
    StrItem = "pyrk_str_item" (V, V) -> V Any;
    /// Code point of an exact str at an index inside it.
    StrPoint = "pyrt_str_point" (V, W) -> W Pure;
    /// Are two exact strs equal? TRUE or FALSE.
    StrEq = "pyrk_str_eq" (V, V) -> V Pure;
    /// `==` where one side is an exact str.
    EqStr = "pyrk_eq_str" (V, V) -> V Any;
    /// (a, b, in place?): `a + b`; a str `a` that came from here may become the result. No other value
    /// may name it.
    StrAppend = "pyrt_str_append" (V, V, W) -> V Any;
    /// The order of two exact strs: below 0, 0 or above 0.
    StrOrder = "pyrt_str_order" (V, V) -> W Pure;
    /// (item, container), both exact strs -> TRUE or FALSE.
    StrContains = "pyrt_str_contains" (V, V) -> V Pure;
    // Methods of exact strs; arguments that are not given are 0.
    StrIsSpace = "pyrt_str_isspace" (V) -> V Pure;
    StrIsDigit = "pyrt_str_isdigit" (V) -> V Pure;
    StrIsAlpha = "pyrt_str_isalpha" (V) -> V Pure;
    StrIsAlnum = "pyrt_str_isalnum" (V) -> V Pure;
    StrLower = "pyrt_str_lower" (V) -> V Alloc;
    StrUpper = "pyrt_str_upper" (V) -> V Alloc;
    StrStrip = "pyrt_str_strip" (V) -> V Alloc;
    StrSplit = "pyrt_str_split" (V) -> V Alloc;
    StrSplitAt = "pyrt_str_split_at" (V, V) -> V Any;
    StrJoin = "pyrt_str_join" (V, V) -> V Any;
    StrStartsWith = "pyrt_str_startswith" (V, V, V) -> V Any;
    StrEndsWith = "pyrt_str_endswith" (V, V) -> V Any;
    StrFind = "pyrt_str_find" (V, V, V) -> V Any;
    /// (item, container) -> TRUE or FALSE.
    Contains = "pyrt_contains" (V, V) -> V Any;
    // Builtins with their usual arguments.
    BuiltinStr = "pyrt_builtin_str" (V) -> V Any;
    BuiltinRepr = "pyrt_builtin_repr" (V) -> V Any;
    BuiltinInt = "pyrt_builtin_int" (V) -> V Any;
    BuiltinFloat = "pyrt_builtin_float" (V) -> V Any;
    BuiltinOrd = "pyrt_builtin_ord" (V) -> V Any;
    BuiltinChr = "pyrt_builtin_chr" (V) -> V Any;
    BuiltinHash = "pyrt_builtin_hash" (V) -> V Any;
    /// TRUE or FALSE.
    BuiltinIsInstance = "pyrt_builtin_isinstance" (V, V) -> V Any;
    BuiltinNext = "pyrt_builtin_next" (V) -> V Any;
    /// (iterator, default)
    BuiltinNextDefault = "pyrt_builtin_next_default" (V, V) -> V Any;
    BuiltinSum = "pyrt_builtin_sum" (V) -> V Any;
    /// (number, digits or 0)
    BuiltinRound = "pyrt_builtin_round" (V, V) -> V Any;
    BuiltinDivMod = "pyrt_builtin_divmod" (V, V) -> V Any;
    // Floats and ints in machine form.
    FloatBox = "pyrt_float_box" (D) -> V Alloc;
    /// A signed word as an int value.
    IntFromWord = "pyrt_int_from_word" (W) -> V Alloc;
    /// An unsigned word as an int value.
    IntFromUnsigned = "pyrt_int_from_unsigned" (W) -> V Alloc;
    /// The low 64 bits of an int in two's complement.
    IntLowWord = "pyrt_int_low_word" (V) -> W Pure;
    /// Python floor division and modulo of doubles, `**` of doubles; no zero divisor check.
    FloatFloorDiv = "pyrt_float_floordiv" (D, D) -> D Pure;
    FloatMod = "pyrt_float_mod" (D, D) -> D Pure;
    // Functions of the C library.
    LibmAcos = "acos" (D) -> D Pure;
    LibmAsin = "asin" (D) -> D Pure;
    LibmAtan = "atan" (D) -> D Pure;
    LibmCos = "cos" (D) -> D Pure;
    LibmExp = "exp" (D) -> D Pure;
    LibmLog = "log" (D) -> D Pure;
    LibmPow = "pow" (D, D) -> D Pure;
    LibmSin = "sin" (D) -> D Pure;
    LibmTan = "tan" (D) -> D Pure;
    /// pow of two doubles; value (complex results, ZeroDivisionError, OverflowError).
    FloatPow = "pyrt_float_pow" (D, D) -> V Raise;
    // Names.
    /// (module desc, name): the builtin of that name or NameError.
    GlobalMissing = "pyrt_global_missing" (W, V) -> V Raise;
    /// (name): NameError for a deleted or unbound global: `del x`.
    NameError = "pyrt_name_error" (V) -> V Raise;
    UnboundLocal = "pyrt_unbound_local" (V) -> V Raise;
    UnboundFree = "pyrt_unbound_free" (V) -> V Raise;
    /// Class-body names: (namespace, name, module desc, address of the global slot or 0).
    ClassNameGet = "pyrt_class_name_get" (V, V, W, W) -> V Any;
    /// (namespace, name, cell): class body reading a free variable.
    ClassDerefGet = "pyrt_class_deref_get" (V, V, V) -> V Any;
    NamespaceSet = "pyrt_namespace_set" (V, V, V) -> V Any;
    NamespaceDel = "pyrt_namespace_del" (V, V) -> V Any;
    // Attributes: (object, name[, value]), or with a cache, which knows the name: (object[, value], cache).
    GetAttr = "pyrt_getattr" (V, V) -> V Any;
    GetAttrCached = "pyrt_getattr_cached" (V, W) -> V Any;
    SetAttr = "pyrt_setattr" (V, V, V) -> V Any;
    SetAttrCached = "pyrt_setattr_cached" (V, V, W) -> V Any;
    DelAttr = "pyrt_delattr" (V, V) -> V Any;
    /// (object, cache) -> callable; RESULT2 = self to pass first, or 0 when already bound.
    LoadMethod = "pyrt_load_method" (V, W) -> V Any;
    // Items.
    GetItem = "pyrt_getitem" (V, V) -> V Any;
    SetItem = "pyrt_setitem" (V, V, V) -> V Any;
    DelItem = "pyrt_delitem" (V, V) -> V Any;
    /// `o[start:stop:step]`: (object, start, stop, step)
    GetSlice = "pyrt_get_slice" (V, V, V, V) -> V Any;
    /// `o[start:stop:step] = value`: (object, start, stop, step, value)
    SetSlice = "pyrt_set_slice" (V, V, V, V, V) -> V Any;
    // Calls. Arguments lie in an array on the caller's stack.
    /// (callable, args, positional count)
    CallPos = "pyrt_call_pos" (V, W, W) -> V Any;
    /// (callable, arguments): the same with few arguments.
    CallNone = "pyrt_call_none" (V) -> V Any;
    CallOne = "pyrt_call_one" (V, V) -> V Any;
    CallTwo = "pyrt_call_two" (V, V, V) -> V Any;
    CallThree = "pyrt_call_three" (V, V, V, V) -> V Any;
    /// (callable, args, total count, tuple of keyword names: the last ones)
    CallKw = "pyrt_call_kw" (V, W, W, V) -> V Any;
    /// (callable, positional tuple or list, dict or 0): f(*a, **k)
    CallEx = "pyrt_call_ex" (V, V, W) -> V Any;
    /// (object, cache, args including self slot 0, count, names or 0)
    CallMethod = "pyrt_call_method" (V, W, W, W, W) -> V Any;
    /// (object, cache, arguments): the same with few arguments.
    MethodNone = "pyrt_method_none" (V, W) -> V Any;
    MethodOne = "pyrt_method_one" (V, W, V) -> V Any;
    MethodTwo = "pyrt_method_two" (V, W, V, V) -> V Any;
    /// (callable): for `f(**a, **b)` merging: (callable, dict, mapping), duplicate key error.
    KwMerge = "pyrt_kw_merge" (V, V, V) -> V Any;
    /// (callable, list, iterable): `f(*a)`: TypeError names the callable.
    ArgsExtend = "pyrt_args_extend" (V, V, V) -> V Any;
    // Constructors.
    /// (values, count)
    BuildTuple = "pyrt_build_tuple" (W, W) -> V Alloc;
    /// Tuples of two and three items.
    Tuple2 = "pyrk_tuple2" (V, V) -> V Alloc;
    Tuple3 = "pyrk_tuple3" (V, V, V) -> V Alloc;
    BuildList = "pyrt_build_list" (W, W) -> V Alloc;
    /// (count): a list of so many doubles, to be stored at once.
    BuildDoubles = "pyrt_build_doubles" (W) -> V Alloc;
    /// (list of doubles, item)
    DoublesAppend = "pyrt_doubles_append" (V, D) -> V Raise;
    BuildSet = "pyrt_build_set" (W, W) -> V Any;
    /// (values, count): a frozenset of constants.
    BuildFrozenSet = "pyrt_build_frozenset" (W, W) -> V Alloc;
    /// (key, value pairs, pair count)
    BuildDict = "pyrt_build_dict" (W, W) -> V Any;
    BuildSlice = "pyrt_build_slice" (V, V, V) -> V Alloc;
    /// (strings, count): concatenation for f-strings.
    BuildStr = "pyrt_build_str" (W, W) -> V Raise;
    /// (value, conversion: 0 or 's' 'r' 'a', spec str or 0)
    FormatValue = "pyrt_format_value" (V, W, W) -> V Any;
    ListAppend = "pyrt_list_append" (V, V) -> V Raise;
    /// `to[start:stop] = from[first:last:by]` for exact lists; `by` is 1, -1 or None.
    SliceMove = "pyrt_slice_move" (V, V, V, V, V, V, V) -> V Any;
    /// (exact list, last): turns the items up to that one round, if it is a small int inside the list that does not
    /// count from the end; 0 = it is not.
    ListFlip = "pyrk_list_flip" (V, V) -> W Write;
    /// (exact list, from, to): `list.insert(to, list.pop(from))`, if both are small ints that lead to items, `to` not
    /// counted from the end; 0 = they are not.
    ListShift = "pyrk_list_shift" (V, V, V) -> W Write;
    /// `to[start:stop] = from[first:last] + from[next:end]` for exact lists.
    SliceJoin = "pyrt_slice_join" (V, V, V, V, V, V, V, V) -> V Any;
    /// `list[:]`
    ListCopy = "pyrt_list_copy" (V) -> V Alloc;
    /// (list, number of items that will be appended, as far as is known)
    ListReserve = "pyrt_list_reserve" (V, W) -> V Alloc;
    /// A new list for so many items, as far as is known.
    ListSized = "pyrt_list_sized" (W) -> V Alloc;
    /// `list + list` of exact lists.
    ListConcat = "pyrt_list_concat" (V, V) -> V Alloc;
    /// `list.insert(index, item)`; the index may be anything.
    ListInsert = "pyrt_list_insert" (V, V, V) -> V Any;
    /// `list.pop(index)` likewise.
    ListPop = "pyrt_list_pop" (V, V) -> V Any;
    ListExtend = "pyrt_list_extend" (V, V) -> V Any;
    ListToTuple = "pyrt_list_to_tuple" (V) -> V Alloc;
    SetAdd = "pyrt_set_add" (V, V) -> V Any;
    /// (seen, value): `seen` with the value in it: a small int or set, see `layout::distinct`.
    DistinctAdd = "pyrt_distinct_add" (V, V) -> V Any;
    /// How many values are in it.
    DistinctCount = "pyrt_distinct_count" (V) -> V Pure;
    /// `d.get(key, default)` of an exact dict.
    DictGet = "pyrt_dict_get" (V, V, V) -> V Any;
    SetUpdate = "pyrt_set_update" (V, V) -> V Any;
    DictSet = "pyrt_dict_set" (V, V, V) -> V Any;
    /// `{**mapping}`
    DictUpdate = "pyrt_dict_update" (V, V) -> V Any;
    // Iteration.
    GetIter = "pyrt_get_iter" (V) -> V Any;
    /// Next item; Absent: 0 without exception = exhausted.
    IterNext = "pyrt_iter_next" (V) -> V Any;
    /// (iterable, n): address of n values in order, valid until the next call; 0 = raised.
    Unpack = "pyrt_unpack" (V, W) -> W Any;
    /// (iterable, before, after): address of before + 1 + after values (the middle: a list).
    UnpackEx = "pyrt_unpack_ex" (V, W, W) -> W Any;
    // Functions and classes.
    /// (desc, defaults tuple or 0, kwdefaults dict or 0, closure tuple or 0, annotations or 0)
    MakeFunction = "pyrt_make_function" (W, W, W, W, W) -> V Alloc;
    MakePlainFunction = "pyrt_make_plain_function" (W) -> V Alloc;
    /// (namespace or 0 for globals, table, rows): binds what `desc::Definition` rows say.
    Define = "pyrt_define" (W, W, W) -> V Any;
    CellNew = "pyrt_cell_new" (W) -> V Alloc;
    /// (desc of the generator function, function object, args, count): a suspended generator.
    MakeGenerator = "pyrt_make_generator" (W, V, W, W) -> V Alloc;
    /// (body function, name str, bases tuple, keyword dict or 0) -> class
    BuildClass = "pyrt_build_class" (V, V, V, W) -> V Any;
    /// (class, names, tag): instances have slots for these attributes from the start, in this order, and the tag
    /// in their header.
    PlanSlots = "pyrt_plan_slots" (V, V, W) -> V Alloc;
    PlanDoubles = "pyrt_plan_doubles" (V, W) -> V Alloc;
    /// (class): an instance of a plain class, before its `__init__`.
    NewObject = "pyrk_new_object" (V) -> V Alloc;
    // Generators: see layout::generator.
    /// (delegate iterator, value sent) -> yielded value; 0 without exception: finished and
    /// GEN_RETURN holds the result.
    GenSend = "pyrt_gen_send" (V, V) -> V Any;
    /// (delegate, exception): throw() or close() forwarded into a delegate; as GenSend.
    GenThrow = "pyrt_gen_throw" (V, V) -> V Any;
    /// (exception, traceback entries outside the generator): an exception leaves the inlined body
    /// of a generator; a StopIteration becomes a RuntimeError.
    GenLeave = "pyrt_gen_leave" (V, W) -> V Raise;
    /// Iterator to delegate to for `yield from`.
    YieldFromIter = "pyrt_yield_from_iter" (V) -> V Any;
    /// Iterator for `await`.
    AwaitIter = "pyrt_await_iter" (V) -> V Any;
    // Exceptions.
    /// (exception or class, cause or 0): sets the exception; always 0.
    Raise = "pyrt_raise" (V, W) -> V Any;
    /// `raise` without operands: not 0 when the handled exception was re-raised (which adds no
    /// traceback entry), 0 with RuntimeError when there was none.
    RaiseHandled = "pyrt_raise_handled" () -> V Any;
    /// (exception): sets it again without a new traceback entry; always 0.
    Reraise = "pyrt_reraise" (V) -> V Raise;
    /// (return address): adds this frame to the traceback of the exception being propagated.
    TracebackAdd = "pyrt_traceback_add" (W) -> W Write;
    /// Takes the exception being propagated (clears it).
    ExcTake = "pyrt_exc_take" () -> V Write;
    /// (exception, class or tuple) -> TRUE, FALSE; TypeError for non-classes.
    ExcMatch = "pyrt_exc_match" (V, V) -> V Any;
    /// (exception) makes it the handled one; returns the previous handled one (or None).
    ExcPush = "pyrt_exc_push" (V) -> V Write;
    /// (previous) restores.
    ExcPop = "pyrt_exc_pop" (V) -> N Write;
    /// (group exception, class): `except*`: matched part or None; RESULT2 = rest or None.
    ExcGroupMatch = "pyrt_exc_group_match" (V, V) -> V Any;
    /// (list of raised, original) -> exception to raise or None.
    ExcGroupFinish = "pyrt_exc_group_finish" (V, V) -> V Any;
    AssertFail = "pyrt_assert_fail" (W) -> V Any;
    // with: (manager, async flag) -> bound __exit__; RESULT2 = bound __enter__.
    WithPrepare = "pyrt_with_prepare" (V, W) -> V Any;
    /// (bound __exit__, exception) -> result of __exit__(type, value, traceback)
    WithExit = "pyrt_with_exit" (V, V) -> V Any;
    // Imports.
    /// (module desc): runs it if need be; the module object.
    ImportModule = "pyrt_import_module" (W) -> V Any;
    /// (module, name): `from m import name`.
    ImportFrom = "pyrt_import_from" (V, V) -> V Any;
    /// (source module, importing module desc): `from m import *`.
    ImportStar = "pyrt_import_star" (V, W) -> V Any;
    /// (module name str): module missing at compile time inside try/except ImportError.
    ImportMissing = "pyrt_import_missing" (V) -> V Raise;
    // match statement.
    /// (subject, n or -1): flags; TRUE/FALSE.
    MatchSequence = "pyrt_match_sequence" (V) -> V Any;
    MatchMapping = "pyrt_match_mapping" (V) -> V Any;
    /// (subject, keys tuple) -> tuple of values, or None.
    MatchKeys = "pyrt_match_keys" (V, V) -> V Any;
    /// (subject, class, positional count, keyword names tuple) -> tuple of attributes, or None.
    MatchClass = "pyrt_match_class" (V, V, W, V) -> V Any;
    /// Length as a small int value.
    Len = "pyrt_len" (V) -> V Any;
    // Machine-level support.
    /// Before a call that may ask for a collection: clears the words of dead calls.
    ForgetStale = "pyrt_forget_stale" () -> N Write;
    /// (size in bytes): a zeroed cell from the collector.
    Alloc = "pyrt_alloc" (W) -> W Alloc;
/// Called by recursive functions when sp < STACK_LIMIT, with their frame record: 1, or 0 with
    /// RecursionError set.
    /// Through `pyrk_stack_check`, which keeps all argument registers and answers in x16.
    StackCheck = "pyrt_stack_check" (W) -> W Raise;
    /// The same before the body of an inlined function.
    InlineCheck = "pyrt_inline_check" () -> W Raise;
    /// Slow path of loop back edges when PENDING is set: 1, or 0 (KeyboardInterrupt).
    CheckSignals = "pyrt_check_signals" () -> W Any;
    /// The code of functions that the compiler left out: ends the program.
    Unreached = "pyrt_unreached" () -> N Write;
    // Adds to the counters of two operands' types (`desc::type_counters`).
    ProfileTypes = "pyrt_profile_types" (V, V, W) -> N Write;
}
