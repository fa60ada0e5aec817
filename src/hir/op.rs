//! HIR operations. Every `match` on `Op` is exhaustive, so a new operation is a compile error
//! wherever it matters.

use super::func::{FuncId, ModuleId, Value};

/// Index into `Program::consts`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord, Hash)]
pub struct ConstId(pub u32);

#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum BinOp {
    Add,
    Sub,
    Mul,
    MatMul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    Shl,
    Shr,
    And,
    Or,
    Xor,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum UnOp {
    Neg,
    Pos,
    Invert,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum CmpOp {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

impl CmpOp {
    /// Does the comparison hold between two ints?
    pub fn holds(self, a: i64, b: i64) -> bool {
        match self {
            CmpOp::Lt => a < b,
            CmpOp::Le => a <= b,
            CmpOp::Eq => a == b,
            CmpOp::Ne => a != b,
            CmpOp::Gt => a > b,
            CmpOp::Ge => a >= b,
        }
    }
}

/// What becomes of a product in `Op::FloatFused(_, a, b, c)`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Fused {
    /// `a * b + c`
    Add,
    /// `a * b - c`
    Sub,
    /// `c - a * b`
    From,
}

/// What `Attempt` attempts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum Attempted {
    /// The item of an exact dict for a key.
    Item,
    /// The next item of an iterator.
    Next,
}

/// Functions of the module `math` of one number that compiled code computes itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum MathFn {
    Sqrt,
    Fabs,
    Acos,
    Asin,
    Atan,
    Cos,
    Exp,
    Log,
    Sin,
    Tan,
}

/// A case of `CallTagged`: the function for instances of the class with this tag.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Case {
    pub tag: u32,
    pub func: FuncId,
}

/// Operations. Operands are `Obj` unless said otherwise; results are `Obj` unless said.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Op {
    Const(ConstId),
    // --- operators ---
    Binary {
        op: BinOp,
        inplace: bool,
        a: Value,
        b: Value,
    },
    Unary(UnOp, Value),
    /// Rich comparison; any object.
    Compare(CmpOp, Value, Value),
    /// Identity: `Bool`.
    Is(Value, Value),
    /// Is the word 0 (unset, exhausted)? `Bool`.
    IsUnset(Value),
    /// (item, container): `Bool`.
    Contains(Value, Value),
    /// Truth value: `Bool`.
    Truth(Value),
    /// `Bool` → `Bool`.
    Not(Value),
    /// `Bool` → True or False object.
    BoolObj(Value),
    // --- names ---
    /// Value of a local that may be unset: raises UnboundLocalError(name).
    CheckLocal {
        value: Value,
        name: ConstId,
    },
    /// Same for a closure variable: NameError "cannot access free variable".
    CheckFree {
        value: Value,
        name: ConstId,
    },
    /// Global slot; unbound: builtin of that name or NameError. With `of`, the module object, it is an attribute:
    /// unbound means AttributeError.
    GlobalGet {
        module: ModuleId,
        slot: u32,
        of: Option<Value>,
    },
    /// Global slot that is certainly bound here. `fixed`: it is bound once, before this function
    /// first runs, so that it holds the same value whenever this function reads it.
    GlobalBound {
        module: ModuleId,
        slot: u32,
        fixed: bool,
    },
    GlobalSet {
        module: ModuleId,
        slot: u32,
        value: Value,
    },
    GlobalDel {
        module: ModuleId,
        slot: u32,
    },
    /// Builtin that no one can rebind.
    BuiltinGet(ConstId),
    /// Cell holding a value (unset for none).
    CellNew(Value),
    /// Content of a cell (may be unset).
    CellGet(Value),
    CellSet {
        cell: Value,
        value: Value,
    },
    /// Cell `n` of this function's closure.
    ClosureGet(u32),
    /// The running function object itself.
    SelfFunc,
    /// Adds one to this counter of the profile.
    Count(u32),
    /// Adds one to the counters of the operands' types (`abi::desc::type_counters`), which begin with this one.
    CountTypes {
        counter: u32,
        a: Value,
        b: Value,
    },
    /// Before the body of an inlined function: RecursionError when there are too many frames.
    RecursionCheck,
    /// All there is of a function of the library that nothing calls: ends the program.
    Unreached,
    /// Class-body names: namespace, name, then global slot or builtin.
    ClassNameGet {
        ns: Value,
        name: ConstId,
        module: ModuleId,
        slot: Option<u32>,
    },
    ClassDerefGet {
        ns: Value,
        name: ConstId,
        cell: Value,
    },
    NamespaceSet {
        ns: Value,
        name: ConstId,
        value: Value,
    },
    NamespaceDel {
        ns: Value,
        name: ConstId,
    },
    // --- attributes and items ---
    GetAttr {
        obj: Value,
        name: ConstId,
    },
    SetAttr {
        obj: Value,
        name: ConstId,
        value: Value,
    },
    DelAttr {
        obj: Value,
        name: ConstId,
    },
    /// `obj.name` where `obj` is surely an instance (or None, when `maybe_none`) of classes whose
    /// instances have the attribute in this slot, if they have it.
    GetSlot {
        obj: Value,
        name: ConstId,
        slot: u32,
        maybe_none: bool,
    },
    SetSlot {
        obj: Value,
        name: ConstId,
        slot: u32,
        maybe_none: bool,
        value: Value,
    },
    /// As `GetSlot`, of an instance that surely has the attribute.
    SlotLoad {
        obj: Value,
        name: ConstId,
        slot: u32,
    },
    /// The double in a slot that holds nothing but doubles; storing one.
    SlotDouble {
        obj: Value,
        name: ConstId,
        slot: u32,
    },
    SlotPutDouble {
        obj: Value,
        name: ConstId,
        slot: u32,
        value: Value,
    },
    GetItem {
        obj: Value,
        index: Value,
    },
    SetItem {
        obj: Value,
        index: Value,
        value: Value,
    },
    /// `list[index]` of a list of doubles.
    GetDouble {
        list: Value,
        index: Value,
    },
    /// `list[index] = value`, an `F64`, of a list of doubles.
    SetDouble {
        list: Value,
        index: Value,
        value: Value,
    },
    /// `to[start:stop] = from[first:last:by]` for exact lists; the bounds are ints or None, `by` is 1, -1 or None.
    SliceMove {
        to: Value,
        start: Value,
        stop: Value,
        from: Value,
        first: Value,
        last: Value,
        by: Value,
    },
    /// `list[:last + 1] = list[last::-1]` of an exact list where `last` is a small int, counted from the start and inside
    /// the list. `Bool`: is it, and has this been done?
    ListFlip {
        list: Value,
        last: Value,
    },
    /// `list.insert(to, list.pop(from))` of an exact list where both are small ints, `from` leads to an item and `to` is
    /// counted from the start. `Bool`: is it so, and has this been done?
    ListShift {
        list: Value,
        from: Value,
        to: Value,
    },
    /// `to[start:stop] = from[first:last] + from[next:end]` for exact lists; the bounds are ints or None.
    SliceJoin {
        to: Value,
        start: Value,
        stop: Value,
        from: Value,
        first: Value,
        last: Value,
        next: Value,
        end: Value,
    },
    DelItem {
        obj: Value,
        index: Value,
    },
    /// What there may be none of: unset then, where the operation proper raises an exception that says so. Other
    /// exceptions are raised.
    Attempt(Attempted, Vec<Value>),
    // --- calls ---
    /// `kwnames`: names of the last arguments (constant tuple of str).
    Call {
        callee: Value,
        args: Vec<Value>,
        kwnames: Option<ConstId>,
    },
    /// `obj.name(args)`.
    CallMethod {
        obj: Value,
        name: ConstId,
        args: Vec<Value>,
        kwnames: Option<ConstId>,
    },
    /// Looks `obj.name` up for a call whose arguments are evaluated afterwards: the callable;
    /// `MethodSelf` at once after it gives what to pass first.
    LoadMethod {
        obj: Value,
        name: ConstId,
    },
    /// `self` for the callable of the `LoadMethod` just before, or unset when it is bound.
    MethodSelf,
    /// Calls the result of `LoadMethod`; `this` may be unset.
    CallLoaded {
        callee: Value,
        this: Value,
        args: Vec<Value>,
        kwnames: Option<ConstId>,
    },
    /// A method call on an instance of one of several classes: the tag of the object's class says which
    /// function is called. With `total` the object is one of these; otherwise, where none fits, it is what has
    /// no such method.
    CallTagged {
        obj: Value,
        name: ConstId,
        args: Vec<Value>,
        cases: Vec<Case>,
        total: bool,
    },
    /// `Bool`: is the tag of the object's class one of these? It is an instance of a known class, or None
    /// (which is none of them) if `maybe_none`.
    TagIn {
        obj: Value,
        first: u32,
        last: u32,
        maybe_none: bool,
    },
    /// A method call that surely reaches this generator: `fuse-loops` may put its body in place. As good as
    /// `CallMethod` otherwise, which it becomes again.
    CallGenerator {
        func: FuncId,
        obj: Value,
        name: ConstId,
        args: Vec<Value>,
    },
    /// Raises AttributeError, for looking up the method, if the object is None; it is an instance of a class
    /// with the method otherwise.
    CheckMethod {
        obj: Value,
        name: ConstId,
    },
    /// `f(*list, **dict)`; args is a list or tuple.
    CallEx {
        callee: Value,
        args: Value,
        kwargs: Option<Value>,
    },
    /// Known function, all parameter slots given; `callee` is its function object (for
    /// closures and defaults) where it needs one.
    CallDirect {
        func: FuncId,
        callee: Option<Value>,
        args: Vec<Value>,
    },
    /// Builtin by name that no one can rebind, positional arguments.
    CallBuiltin {
        name: ConstId,
        args: Vec<Value>,
    },
    /// The function of `math`, which no one can rebind: `obj.name(arg)`, or `obj(arg)` without name.
    MathCall {
        f: MathFn,
        obj: Value,
        name: Option<ConstId>,
        arg: Value,
    },
    KwMerge {
        callee: Value,
        dict: Value,
        mapping: Value,
    },
    ArgsExtend {
        callee: Value,
        list: Value,
        iterable: Value,
    },
    // --- constructors ---
    BuildTuple(Vec<Value>),
    BuildList(Vec<Value>),
    /// A list of these `F64`s (`Ty::Doubles`).
    BuildDoubles(Vec<Value>),
    BuildSet(Vec<Value>),
    /// Keys and values alternating.
    BuildDict(Vec<Value>),
    BuildSlice {
        start: Value,
        stop: Value,
        step: Value,
    },
    BuildStr(Vec<Value>),
    /// conversion: 0, b's', b'r', b'a'.
    FormatValue {
        value: Value,
        conversion: u8,
        spec: Option<Value>,
    },
    ListAppend {
        list: Value,
        value: Value,
    },
    /// Appends an `F64` to a list of doubles.
    DoubleAppend {
        list: Value,
        value: Value,
    },
    /// An exact list will soon get `count` (`I64`) more items, or so.
    ListReserve {
        list: Value,
        count: Value,
    },
    ListExtend {
        list: Value,
        iterable: Value,
    },
    ListToTuple(Value),
    SetAdd {
        set: Value,
        value: Value,
    },
    /// One more item of a set of which only the number of elements is asked: `seen` is what the operation gave for the
    /// items before, the small int 0 before the first.
    DistinctAdd {
        seen: Value,
        value: Value,
    },
    /// How many different items there were.
    DistinctCount(Value),
    SetUpdate {
        set: Value,
        iterable: Value,
    },
    DictSet {
        dict: Value,
        key: Value,
        value: Value,
    },
    DictUpdate {
        dict: Value,
        mapping: Value,
    },
    // --- iteration ---
    GetIter(Value),
    /// Next item, or unset when exhausted.
    IterNext(Value),
    /// Exactly `n` values: `Ptr`; read at once with `UnpackItem`.
    Unpack {
        value: Value,
        count: u32,
    },
    UnpackEx {
        value: Value,
        before: u32,
        after: u32,
    },
    /// The items of a tuple that is known to have as many as are read: `Ptr`.
    TupleItems(Value),
    /// `Ptr` operand.
    UnpackItem {
        ptr: Value,
        index: u32,
    },
    // --- functions and classes ---
    MakeFunction {
        func: FuncId,
        /// Tuple object.
        defaults: Option<Value>,
        /// Dict object.
        kwdefaults: Option<Value>,
        /// Cells in the order of the function's `free_names`.
        closure: Vec<Value>,
        /// Dict object.
        annotations: Option<Value>,
    },
    /// From here on instances of the class, which was just made, have slots for these attributes
    /// (constant tuple of str), in this order, and this tag if it is not 0; the slots of the bits in `doubles` hold
    /// doubles without a tag.
    PlanSlots {
        class: Value,
        names: ConstId,
        tag: u32,
        doubles: u64,
    },
    /// An exact instance of a class whose creation runs no code but `__init__`, which is called
    /// apart.
    NewObject(Value),
    /// Runs the body function object and makes the class; kwargs is a dict object.
    BuildClass {
        body: Value,
        name: ConstId,
        bases: Value,
        kwargs: Option<Value>,
    },
    // --- generators ---
    /// Suspends; the result is the value sent.
    Yield(Value),
    YieldFromIter(Value),
    AwaitIter(Value),
    /// Sends into the delegate: the value it yields, or unset when it has finished.
    GenSend {
        delegate: Value,
        value: Value,
    },
    /// Forwards an exception into the delegate; result as `GenSend`.
    GenThrow {
        delegate: Value,
        exc: Value,
    },
    /// An exception leaves the inlined body of a generator: the same, or RuntimeError when it is a
    /// StopIteration.
    GenLeave(Value),
    /// Result of the delegate that has just finished.
    GenResult,
    // --- exceptions ---
    /// Takes the exception that led to this block.
    ExcTake,
    /// `Bool`.
    ExcMatch {
        exc: Value,
        class: Value,
    },
    /// Makes it the handled exception; result: what was handled before.
    ExcPush(Value),
    ExcPop(Value),
    /// `except*`: part that matches, or None; then `ExcGroupRest`.
    ExcGroupMatch {
        exc: Value,
        class: Value,
    },
    /// The rest of the last `ExcGroupMatch`.
    ExcGroupRest,
    ExcGroupFinish {
        raised: Value,
        original: Value,
    },
    /// Raises AssertionError(message).
    AssertFail(Option<Value>),
    /// Bound `__exit__` of a context manager; then `WithEnter` is the bound `__enter__`.
    WithPrepare {
        manager: Value,
        is_async: bool,
    },
    WithEnter,
    /// exc unset = normal exit: calls `__exit__(None, None, None)`.
    WithExit {
        exit: Value,
        exc: Option<Value>,
    },
    // --- imports ---
    ImportModule(ModuleId),
    ImportFrom {
        module: Value,
        name: ConstId,
    },
    ImportStar {
        source: Value,
        target: ModuleId,
    },
    /// Raises ModuleNotFoundError for a module unknown at compile time.
    ImportMissing(ConstId),
    // --- match ---
    /// `Bool`.
    MatchSequence(Value),
    /// `Bool`.
    MatchMapping(Value),
    /// Tuple of values, or None.
    MatchKeys {
        subject: Value,
        keys: Value,
    },
    MatchClass {
        subject: Value,
        class: Value,
        positional: u32,
        names: ConstId,
    },
    Len(Value),
    // --- typed operations (introduced by the optimiser) ---
    /// The same value, known to have this type from here on (after a guard).
    Refine(Value, super::func::Ty),
    /// Arithmetic on two smi objects: a smi, or unset when the result is no smi or the operation
    /// must be done generically (overflow, zero divisor, shift count out of range). The block ends
    /// right after it with a branch on `IsUnset` of the result.
    SmiBinary(BinOp, Value, Value),
    /// Arithmetic on two smi objects whose result is surely a smi. FloorDiv and Mod: the divisor is
    /// not 0; `positive`: the dividend is not negative and the divisor above 0; `above`: only the
    /// latter. Shifts: the count is within 0..=63.
    SmiExact {
        op: BinOp,
        positive: bool,
        above: bool,
        a: Value,
        b: Value,
    },
    /// Comparison of two smi objects: `Bool`.
    SmiCompare(CmpOp, Value, Value),
    /// As `Binary` and `Compare` where the inline cases have been tested before: straight to the
    /// runtime.
    BinaryGeneric {
        op: BinOp,
        inplace: bool,
        a: Value,
        b: Value,
    },
    CompareGeneric(CmpOp, Value, Value),
    /// `a + b`, which may be written into a str `a` that another `StrAppend` has made: no other value
    /// names it.
    StrAppend {
        inplace: bool,
        a: Value,
        b: Value,
    },
    /// Length of an exact list, tuple or str (by the operand's type): `I64`.
    SeqLen(Value),
    /// Where a small int as a bound of a slice of an exact list lies in the list: `I64`.
    SliceBound {
        list: Value,
        bound: Value,
    },
    /// Start (0), stop (1) or step (2) of a range: an int.
    RangePart {
        range: Value,
        index: u32,
    },
    /// Item of an exact list or tuple at an `I64` index that is in bounds.
    SeqGet {
        seq: Value,
        index: Value,
    },
    /// Code point at an `I64` index inside an exact str: `I64`.
    SeqPoint {
        seq: Value,
        index: Value,
    },
    /// Stores into an exact list at an `I64` index that is in bounds.
    SeqSet {
        seq: Value,
        index: Value,
        value: Value,
    },
    /// Address of the items of an exact list or tuple: `Ptr`; good until the list's length changes.
    ListItems(Value),
    /// Item at an `I64` index that is in bounds, by address.
    ItemLoad {
        items: Value,
        at: Value,
    },
    /// Stores at an `I64` index that is in bounds, by address.
    ItemStore {
        items: Value,
        at: Value,
        value: Value,
    },
    /// How far a counter that starts at `start` may go below `stop` and `len`: the smaller of the two, or
    /// `start`, which is not far at all, where that is below 0.
    LoopLimit {
        start: Value,
        stop: Value,
        len: Value,
    },
    /// `list[at]` of an exact list or tuple by the address and the number of its items; `at` may count from the end.
    ItemAt {
        items: Value,
        list: Value,
        len: Value,
        at: Value,
    },
    /// `list[at] = value` in the same way.
    ItemPut {
        items: Value,
        list: Value,
        len: Value,
        at: Value,
        value: Value,
    },
    /// The four of them for lists of doubles: what is read and stored is an `F64`.
    DoubleLoad {
        items: Value,
        at: Value,
    },
    DoubleStore {
        items: Value,
        at: Value,
        value: Value,
    },
    DoubleAt {
        items: Value,
        list: Value,
        len: Value,
        at: Value,
    },
    DoublePut {
        items: Value,
        list: Value,
        len: Value,
        at: Value,
        value: Value,
    },
    /// Where `list[at]` of an exact list stands, counted from the start; raises what `item.at`, or `item.put`
    /// (`put`), does where there is no such item. `I64`.
    ItemPlace {
        put: bool,
        list: Value,
        len: Value,
        at: Value,
    },
    /// Absolute value and square root of an `F64` (sqrt: not negative).
    FloatAbs(Value),
    FloatSqrt(Value),
    /// What the C library gives for an `F64`: NaN or an infinity also where Python raises.
    FloatMath(MathFn, Value),
    /// Guard: has the value this type? `Bool`.
    IsType(Value, super::func::Ty),
    /// Smi object → `I64`.
    UnboxSmi(Value),
    /// Float object (known) → `F64`.
    UnboxFloat(Value),
    /// `I64` → int object (any size).
    BoxInt(Value),
    /// `I64` without sign → int object.
    BoxWord(Value),
    /// Int object of any size → its low 64 bits: `I64`.
    UnboxWord(Value),
    /// `I64` without sign, shifted right by 0 to 63 bits.
    WordShr(Value, Value),
    /// `I64` known to fit 63 bits → smi object.
    BoxSmi(Value),
    /// `F64` → float object.
    BoxFloat(Value),
    /// `F64` arithmetic; TrueDiv only where the divisor is known non-zero, Pow as the C library has it.
    FloatBinary(BinOp, Value, Value),
    FloatNeg(Value),
    /// A product of `F64`s and a sum in one rounding: only for what the compiler itself computes, see `opt/split/power.rs`.
    FloatFused(Fused, Value, Value, Value),
    /// `F64` comparison: `Bool`.
    FloatCompare(CmpOp, Value, Value),
    /// `I64` → `F64`, exact rounding.
    IntToFloat(Value),
    /// Wrapping `I64` arithmetic, only where the range proves no overflow or the low 64 bits are wanted (Add Sub Mul And Or Xor
    /// Shl Shr; FloorDiv and Mod with a non-zero divisor).
    IntBinary(BinOp, Value, Value),
    /// `I64` comparison: `Bool`.
    IntCompare(CmpOp, Value, Value),
    /// Raw constants.
    IntConst(i64),
    FloatConst(u64),
}
