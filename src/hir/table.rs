//! One row per operation: mnemonic, fields, operand and result representation, whether it may
//! raise. Printing, parsing, operand visiting and the verifier all follow from this table, so an
//! operation is described once.
//!
//! ```text
//! Compare(op, a, b) = "compare" Obj -> Obj raise;
//!   prints      %4 = compare lt %1 %2
//!   operands    %1 %2, each Obj; result Obj; may leave the block through its unwind edge
//! ```
//! Allocation failure ends the program, so operations that only allocate do not raise.

use super::func::{FuncId, ModuleId, Repr, Ty, Value};
use super::op::{Attempted, BinOp, Case, CmpOp, ConstId, Fused, MathFn, Op, UnOp};
use super::parse::{Parser, Result};
use super::print::Printer;

/// A field of an operation: how it is written, read back, and which values it uses.
pub(super) trait Field: Sized {
    fn print(&self, name: &str, out: &mut Printer<'_>);
    fn parse(name: &str, input: &mut Parser<'_>) -> Result<Self>;
    fn visit(&self, _f: &mut dyn FnMut(Value)) {}
    fn map(&mut self, _f: &mut dyn FnMut(Value) -> Value) {}
}

impl Field for Value {
    fn print(&self, _: &str, out: &mut Printer<'_>) {
        out.word(&self.to_string());
    }
    fn parse(_: &str, input: &mut Parser<'_>) -> Result<Self> {
        input.value()
    }
    fn visit(&self, f: &mut dyn FnMut(Value)) {
        f(*self);
    }
    fn map(&mut self, f: &mut dyn FnMut(Value) -> Value) {
        *self = f(*self);
    }
}

impl Field for Vec<Value> {
    fn print(&self, _: &str, out: &mut Printer<'_>) {
        out.space();
        out.value_list(self);
    }
    fn parse(_: &str, input: &mut Parser<'_>) -> Result<Self> {
        input.value_list()
    }
    fn visit(&self, f: &mut dyn FnMut(Value)) {
        self.iter().for_each(|v| f(*v));
    }
    fn map(&mut self, f: &mut dyn FnMut(Value) -> Value) {
        self.iter_mut().for_each(|v| *v = f(*v));
    }
}

/// `name=field` when present, nothing otherwise.
impl<T: Field> Field for Option<T> {
    fn print(&self, name: &str, out: &mut Printer<'_>) {
        if let Some(field) = self {
            out.word(name);
            out.glue("=");
            field.print(name, out);
        }
    }
    fn parse(name: &str, input: &mut Parser<'_>) -> Result<Self> {
        if input.eat_key(name) {
            return T::parse(name, input).map(Some);
        }
        Ok(None)
    }
    fn visit(&self, f: &mut dyn FnMut(Value)) {
        if let Some(field) = self {
            field.visit(f);
        }
    }
    fn map(&mut self, f: &mut dyn FnMut(Value) -> Value) {
        if let Some(field) = self {
            field.map(f);
        }
    }
}

/// The field's name when true, nothing otherwise.
impl Field for bool {
    fn print(&self, name: &str, out: &mut Printer<'_>) {
        if *self {
            out.word(name);
        }
    }
    fn parse(name: &str, input: &mut Parser<'_>) -> Result<Self> {
        Ok(input.eat_word(name))
    }
}

impl Field for Vec<Case> {
    fn print(&self, name: &str, out: &mut Printer<'_>) {
        out.word(name);
        out.glue("=");
        let cases: Vec<String> = self.iter().map(|c| format!("{}: {}", c.tag, c.func)).collect();
        out.word(&format!("({})", cases.join(", ")));
    }
    fn parse(name: &str, input: &mut Parser<'_>) -> Result<Self> {
        let case = |input: &mut Parser<'_>| {
            let tag = input.number()?;
            input.expect(":")?;
            Ok(Case { tag, func: FuncId(input.prefixed("f")?) })
        };
        input.key(name, |input| input.list(case))
    }
}

impl Field for ConstId {
    fn print(&self, _: &str, out: &mut Printer<'_>) {
        out.space();
        out.constant(*self);
    }
    fn parse(_: &str, input: &mut Parser<'_>) -> Result<Self> {
        input.constant()
    }
}

macro_rules! number_field {
    ($($ty:ty),*) => {$(
        impl Field for $ty {
            fn print(&self, _: &str, out: &mut Printer<'_>) {
                out.word(&self.to_string());
            }
            fn parse(_: &str, input: &mut Parser<'_>) -> Result<Self> {
                input.number::<$ty>()
            }
        }
    )*};
}
number_field!(u8, u32, i64, u64);

macro_rules! id_field {
    ($($ty:ident $prefix:literal),*) => {$(
        impl Field for $ty {
            fn print(&self, _: &str, out: &mut Printer<'_>) {
                out.word(&self.to_string());
            }
            fn parse(_: &str, input: &mut Parser<'_>) -> Result<Self> {
                input.prefixed($prefix).map($ty)
            }
        }
    )*};
}
id_field!(FuncId "f", ModuleId "m");

macro_rules! word_field {
    ($ty:ident: $($variant:ident $word:literal),* $(,)?) => {
        impl $ty {
            /// The word that stands for it in dumps.
            pub fn word(self) -> &'static str {
                match self { $($ty::$variant => $word),* }
            }
            /// Reads `word` back.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($ty::$variant),)* _ => None }
            }
        }
        impl Field for $ty {
            fn print(&self, _: &str, out: &mut Printer<'_>) {
                out.word(self.word());
            }
            fn parse(_: &str, input: &mut Parser<'_>) -> Result<Self> {
                input.keyword(concat!("a ", stringify!($ty)), $ty::from_word)
            }
        }
    };
}
word_field!(BinOp: Add "add", Sub "sub", Mul "mul", MatMul "matmul", TrueDiv "truediv", FloorDiv "floordiv",
    Mod "mod", Pow "pow", Shl "shl", Shr "shr", And "and", Or "or", Xor "xor");
word_field!(UnOp: Neg "neg", Pos "pos", Invert "invert");
word_field!(CmpOp: Lt "lt", Le "le", Eq "eq", Ne "ne", Gt "gt", Ge "ge");
word_field!(MathFn: Sqrt "sqrt", Fabs "fabs", Acos "acos", Asin "asin", Atan "atan", Cos "cos", Exp "exp",
    Log "log", Sin "sin", Tan "tan");
word_field!(Attempted: Item "item", Next "next");
word_field!(Fused: Add "add", Sub "sub", From "from");
word_field!(Ty: Any "any", Smi "smi", Int "int", Float "float", Bool "bool", None "none", Str "str", Bytes "bytes",
    List "list", Doubles "doubles", Tuple "tuple", Dict "dict", Set "set", Range "range", Function "function", Unset "unset");
word_field!(Repr: Obj "obj", Bool "bit", I64 "i64", F64 "f64", Ptr "ptr");

macro_rules! result {
    (None) => {
        None
    };
    ($repr:ident) => {
        Some(Repr::$repr)
    };
}
macro_rules! raises {
    (raise) => {
        true
    };
    (pure) => {
        false
    };
}

macro_rules! op_table {
    ($( $name:ident $( ( $($t:ident),* ) )? $( { $($f:ident),* } )? = $mnemonic:literal $operands:ident -> $result:ident $effect:ident; )*) => {
        impl Op {
            /// The word that names it in dumps.
            pub fn mnemonic(&self) -> &'static str {
                match self { $( Op::$name { .. } => $mnemonic, )* }
            }
            /// How its operands are represented.
            pub fn operand_repr(&self) -> Repr {
                match self { $( Op::$name { .. } => Repr::$operands, )* }
            }
            /// How its result is represented; `None` without result.
            pub fn result_repr(&self) -> Option<Repr> {
                match self { $( Op::$name { .. } => result!($result), )* }
            }
            /// May control leave the block here with an exception?
            pub fn may_raise(&self) -> bool {
                match self { $( Op::$name { .. } => raises!($effect), )* }
            }
            /// Calls `f` with each operand in order.
            pub fn visit_operands(&self, mut f: impl FnMut(Value)) {
                let f: &mut dyn FnMut(Value) = &mut f;
                match self { $( Op::$name $( ( $($t),* ) )? $( { $($f),* } )? => { $( $( $t.visit(f); )* )? $( $( $f.visit(f); )* )? } )* }
                let _ = f;
            }
            /// Replaces each operand.
            pub fn map_operands(&mut self, mut f: impl FnMut(Value) -> Value) {
                let f: &mut dyn FnMut(Value) -> Value = &mut f;
                match self { $( Op::$name $( ( $($t),* ) )? $( { $($f),* } )? => { $( $( $t.map(f); )* )? $( $( $f.map(f); )* )? } )* }
                let _ = f;
            }
            pub(super) fn print(&self, out: &mut Printer<'_>) {
                out.glue(self.mnemonic());
                match self { $( Op::$name $( ( $($t),* ) )? $( { $($f),* } )? => {
                    $( $( $t.print(stringify!($t), out); )* )?
                    $( $( $f.print(stringify!($f), out); )* )?
                } )* }
            }
            pub(super) fn parse(mnemonic: &str, input: &mut Parser<'_>) -> Result<Op> {
                match mnemonic {
                    $( $mnemonic => Ok(Op::$name
                        $( ( $( Field::parse(stringify!($t), input)? ),* ) )?
                        $( { $( $f: Field::parse(stringify!($f), input)? ),* } )?
                    ), )*
                    _ => input.fail(&format!("no operation is called '{mnemonic}'")),
                }
            }
        }
    };
}

op_table! {
    Const(value) = "const" Obj -> Obj pure;
    Binary { op, inplace, a, b } = "binary" Obj -> Obj raise;
    Unary(op, a) = "unary" Obj -> Obj raise;
    Compare(op, a, b) = "compare" Obj -> Obj raise;
    BinaryGeneric { op, inplace, a, b } = "binary.generic" Obj -> Obj raise;
    StrAppend { inplace, a, b } = "str.append" Obj -> Obj raise;
    CompareGeneric(op, a, b) = "compare.generic" Obj -> Obj raise;
    Is(a, b) = "is" Obj -> Bool pure;
    IsUnset(a) = "is_unset" Obj -> Bool pure;
    Contains(item, container) = "contains" Obj -> Bool raise;
    Truth(a) = "truth" Obj -> Bool raise;
    Not(a) = "not" Bool -> Bool pure;
    BoolObj(a) = "bool_obj" Bool -> Obj pure;
    CheckLocal { value, name } = "check_local" Obj -> Obj raise;
    CheckFree { value, name } = "check_free" Obj -> Obj raise;
    GlobalGet { module, slot, of } = "global.get" Obj -> Obj raise;
    GlobalBound { module, slot, fixed } = "global.bound" Obj -> Obj pure;
    GlobalSet { module, slot, value } = "global.set" Obj -> None pure;
    GlobalDel { module, slot } = "global.del" Obj -> None raise;
    BuiltinGet(name) = "builtin.get" Obj -> Obj raise;
    CellNew(value) = "cell.new" Obj -> Obj pure;
    CellGet(cell) = "cell.get" Obj -> Obj pure;
    CellSet { cell, value } = "cell.set" Obj -> None pure;
    ClosureGet(index) = "closure.get" Obj -> Obj pure;
    SelfFunc = "self_func" Obj -> Obj pure;
    Count(counter) = "count" Obj -> None pure;
    CountTypes { counter, a, b } = "count.types" Obj -> None pure;
    RecursionCheck = "recursion.check" Obj -> None raise;
    Unreached = "unreached" Obj -> None raise;
    ClassNameGet { ns, name, module, slot } = "class_name.get" Obj -> Obj raise;
    ClassDerefGet { ns, name, cell } = "class_deref.get" Obj -> Obj raise;
    NamespaceSet { ns, name, value } = "namespace.set" Obj -> None raise;
    NamespaceDel { ns, name } = "namespace.del" Obj -> None raise;
    GetAttr { obj, name } = "getattr" Obj -> Obj raise;
    SetAttr { obj, name, value } = "setattr" Obj -> None raise;
    DelAttr { obj, name } = "delattr" Obj -> None raise;
    GetSlot { obj, name, slot, maybe_none } = "getslot" Obj -> Obj raise;
    SetSlot { obj, name, slot, maybe_none, value } = "setslot" Obj -> None raise;
    SlotLoad { obj, name, slot } = "slot.load" Obj -> Obj pure;
    SlotDouble { obj, name, slot } = "slot.double" Obj -> F64 pure;
    SlotPutDouble { obj, name, slot, value } = "slot.put_double" Obj -> None pure;
    GetItem { obj, index } = "getitem" Obj -> Obj raise;
    SetItem { obj, index, value } = "setitem" Obj -> None raise;
    GetDouble { list, index } = "getdouble" Obj -> F64 raise;
    SetDouble { list, index, value } = "setdouble" Obj -> None raise;
    SliceMove { to, start, stop, from, first, last, by } = "slice.move" Obj -> None raise;
    ListFlip { list, last } = "list.flip" Obj -> Bool pure;
    ListShift { list, from, to } = "list.shift" Obj -> Bool pure;
    SliceJoin { to, start, stop, from, first, last, next, end } = "slice.join" Obj -> None raise;
    DelItem { obj, index } = "delitem" Obj -> None raise;
    Attempt(what, args) = "attempt" Obj -> Obj raise;
    Call { callee, args, kwnames } = "call" Obj -> Obj raise;
    CallMethod { obj, name, args, kwnames } = "call.method" Obj -> Obj raise;
    TagIn { obj, first, last, maybe_none } = "tag.in" Obj -> Bool raise;
    CheckMethod { obj, name } = "check_method" Obj -> None raise;
    CallTagged { obj, name, args, cases, total } = "call.tagged" Obj -> Obj raise;
    CallGenerator { func, obj, name, args } = "call.generator" Obj -> Obj raise;
    LoadMethod { obj, name } = "load_method" Obj -> Obj raise;
    MethodSelf = "method_self" Obj -> Obj pure;
    CallLoaded { callee, this, args, kwnames } = "call.loaded" Obj -> Obj raise;
    CallEx { callee, args, kwargs } = "call.ex" Obj -> Obj raise;
    CallDirect { func, callee, args } = "call.direct" Obj -> Obj raise;
    CallBuiltin { name, args } = "call.builtin" Obj -> Obj raise;
    MathCall { f, obj, name, arg } = "math.call" Obj -> Obj raise;
    KwMerge { callee, dict, mapping } = "kw_merge" Obj -> None raise;
    ArgsExtend { callee, list, iterable } = "args_extend" Obj -> None raise;
    BuildTuple(items) = "build.tuple" Obj -> Obj pure;
    BuildList(items) = "build.list" Obj -> Obj pure;
    BuildDoubles(items) = "build.doubles" F64 -> Obj pure;
    BuildSet(items) = "build.set" Obj -> Obj raise;
    BuildDict(items) = "build.dict" Obj -> Obj raise;
    BuildSlice { start, stop, step } = "build.slice" Obj -> Obj pure;
    BuildStr(parts) = "build.str" Obj -> Obj raise;
    FormatValue { value, conversion, spec } = "format_value" Obj -> Obj raise;
    ListAppend { list, value } = "list.append" Obj -> None raise;
    DoubleAppend { list, value } = "double.append" Obj -> None raise;
    ListReserve { list, count } = "list.reserve" Obj -> None pure;
    ListExtend { list, iterable } = "list.extend" Obj -> None raise;
    ListToTuple(list) = "list.to_tuple" Obj -> Obj pure;
    SetAdd { set, value } = "set.add" Obj -> None raise;
    DistinctAdd { seen, value } = "distinct.add" Obj -> Obj raise;
    DistinctCount(seen) = "distinct.count" Obj -> Obj pure;
    SetUpdate { set, iterable } = "set.update" Obj -> None raise;
    DictSet { dict, key, value } = "dict.set" Obj -> None raise;
    DictUpdate { dict, mapping } = "dict.update" Obj -> None raise;
    GetIter(value) = "iter.get" Obj -> Obj raise;
    IterNext(iter) = "iter.next" Obj -> Obj raise;
    Unpack { value, count } = "unpack" Obj -> Ptr raise;
    UnpackEx { value, before, after } = "unpack_ex" Obj -> Ptr raise;
    TupleItems(value) = "tuple.items" Obj -> Ptr pure;
    UnpackItem { ptr, index } = "unpack.item" Ptr -> Obj pure;
    MakeFunction { func, defaults, kwdefaults, closure, annotations } = "make_function" Obj -> Obj pure;
    PlanSlots { class, names, tag, doubles } = "plan_slots" Obj -> None raise;
    NewObject(class) = "new_object" Obj -> Obj pure;
    BuildClass { body, name, bases, kwargs } = "build.class" Obj -> Obj raise;
    Yield(value) = "yield" Obj -> Obj raise;
    YieldFromIter(value) = "yield_from_iter" Obj -> Obj raise;
    AwaitIter(value) = "await_iter" Obj -> Obj raise;
    GenSend { delegate, value } = "gen.send" Obj -> Obj raise;
    GenThrow { delegate, exc } = "gen.throw" Obj -> Obj raise;
    GenLeave(exc) = "gen.leave" Obj -> Obj raise;
    GenResult = "gen.result" Obj -> Obj pure;
    ExcTake = "exc.take" Obj -> Obj pure;
    ExcMatch { exc, class } = "exc.match" Obj -> Bool raise;
    ExcPush(exc) = "exc.push" Obj -> Obj pure;
    ExcPop(previous) = "exc.pop" Obj -> None pure;
    ExcGroupMatch { exc, class } = "exc.group_match" Obj -> Obj raise;
    ExcGroupRest = "exc.group_rest" Obj -> Obj pure;
    ExcGroupFinish { raised, original } = "exc.group_finish" Obj -> Obj raise;
    AssertFail(message) = "assert_fail" Obj -> None raise;
    WithPrepare { manager, is_async } = "with.prepare" Obj -> Obj raise;
    WithEnter = "with.enter" Obj -> Obj pure;
    WithExit { exit, exc } = "with.exit" Obj -> Obj raise;
    ImportModule(module) = "import.module" Obj -> Obj raise;
    ImportFrom { module, name } = "import.from" Obj -> Obj raise;
    ImportStar { source, target } = "import.star" Obj -> None raise;
    ImportMissing(name) = "import.missing" Obj -> Obj raise;
    MatchSequence(subject) = "match.sequence" Obj -> Bool raise;
    MatchMapping(subject) = "match.mapping" Obj -> Bool raise;
    MatchKeys { subject, keys } = "match.keys" Obj -> Obj raise;
    MatchClass { subject, class, positional, names } = "match.class" Obj -> Obj raise;
    Len(value) = "len" Obj -> Obj raise;
    Refine(value, ty) = "refine" Obj -> Obj pure;
    SmiBinary(op, a, b) = "smi.binary" Obj -> Obj pure;
    SmiExact { op, positive, above, a, b } = "smi.exact" Obj -> Obj pure;
    SmiCompare(op, a, b) = "smi.compare" Obj -> Bool pure;
    SeqLen(value) = "seq.len" Obj -> I64 pure;
    SliceBound { list, bound } = "slice.bound" Obj -> I64 pure;
    RangePart { range, index } = "range.part" Obj -> Obj pure;
    SeqGet { seq, index } = "seq.get" Obj -> Obj pure;
    SeqPoint { seq, index } = "seq.point" Obj -> I64 pure;
    SeqSet { seq, index, value } = "seq.set" Obj -> None pure;
    ListItems(list) = "list.items" Obj -> Ptr pure;
    ItemLoad { items, at } = "item.load" Ptr -> Obj pure;
    ItemStore { items, at, value } = "item.store" I64 -> None pure;
    LoopLimit { start, stop, len } = "loop.limit" I64 -> I64 pure;
    ItemAt { items, list, len, at } = "item.at" I64 -> Obj raise;
    ItemPut { items, list, len, at, value } = "item.put" I64 -> None raise;
    DoubleLoad { items, at } = "double.load" Ptr -> F64 pure;
    DoubleStore { items, at, value } = "double.store" I64 -> None pure;
    DoubleAt { items, list, len, at } = "double.at" I64 -> F64 raise;
    DoublePut { items, list, len, at, value } = "double.put" I64 -> None raise;
    ItemPlace { put, list, len, at } = "item.place" I64 -> I64 raise;
    FloatAbs(value) = "float.abs" F64 -> F64 pure;
    FloatSqrt(value) = "float.sqrt" F64 -> F64 pure;
    FloatMath(f, value) = "float.math" F64 -> F64 pure;
    IsType(value, ty) = "is_type" Obj -> Bool pure;
    UnboxSmi(value) = "unbox.smi" Obj -> I64 pure;
    UnboxFloat(value) = "unbox.float" Obj -> F64 pure;
    BoxInt(value) = "box.int" I64 -> Obj pure;
    BoxWord(value) = "box.word" I64 -> Obj pure;
    UnboxWord(value) = "unbox.word" Obj -> I64 pure;
    WordShr(a, b) = "word.shr" I64 -> I64 pure;
    BoxSmi(value) = "box.smi" I64 -> Obj pure;
    BoxFloat(value) = "box.float" F64 -> Obj pure;
    FloatBinary(op, a, b) = "float.binary" F64 -> F64 pure;
    FloatNeg(a) = "float.neg" F64 -> F64 pure;
    FloatFused(op, a, b, c) = "float.fused" F64 -> F64 pure;
    FloatCompare(op, a, b) = "float.compare" F64 -> Bool pure;
    IntToFloat(a) = "int.to_float" I64 -> F64 pure;
    IntBinary(op, a, b) = "int.binary" I64 -> I64 pure;
    IntCompare(op, a, b) = "int.compare" I64 -> Bool pure;
    IntConst(value) = "int.const" Obj -> I64 pure;
    FloatConst(bits) = "float.const" Obj -> F64 pure;
}

impl super::func::Term {
    /// Calls `f` with each value used, edge arguments included.
    pub fn visit_operands(&self, mut f: impl FnMut(Value)) {
        use super::func::Term;
        match self {
            Term::Jump(edge) => edge.args.iter().for_each(|v| f(*v)),
            Term::Branch { cond, then, els } => {
                f(*cond);
                then.args.iter().for_each(|v| f(*v));
                els.args.iter().for_each(|v| f(*v));
            }
            Term::Return(value) | Term::Reraise(value) => f(*value),
            Term::Raise { exc, cause } => {
                f(*exc);
                cause.iter().for_each(|v| f(*v));
            }
            Term::RaiseHandled | Term::Unreachable => {}
        }
    }
    /// Replaces each value used, edge arguments included.
    pub fn map_operands(&mut self, mut f: impl FnMut(Value) -> Value) {
        use super::func::Term;
        match self {
            Term::Jump(edge) => edge.args.iter_mut().for_each(|v| *v = f(*v)),
            Term::Branch { cond, then, els } => {
                *cond = f(*cond);
                then.args.iter_mut().for_each(|v| *v = f(*v));
                els.args.iter_mut().for_each(|v| *v = f(*v));
            }
            Term::Return(value) | Term::Reraise(value) => *value = f(*value),
            Term::Raise { exc, cause } => {
                *exc = f(*exc);
                cause.iter_mut().for_each(|v| *v = f(*v));
            }
            Term::RaiseHandled | Term::Unreachable => {}
        }
    }
    /// The normal edges (not the unwind edge of the block).
    pub fn edges(&self) -> impl Iterator<Item = &super::func::Edge> {
        use super::func::Term;
        let (a, b) = match self {
            Term::Jump(edge) => (Some(edge), None),
            Term::Branch { then, els, .. } => (Some(then), Some(els)),
            Term::Return(_)
            | Term::Raise { .. }
            | Term::RaiseHandled
            | Term::Reraise(_)
            | Term::Unreachable => (None, None),
        };
        a.into_iter().chain(b)
    }
    /// The normal edges, for change.
    pub fn edges_mut(&mut self) -> impl Iterator<Item = &mut super::func::Edge> {
        use super::func::Term;
        let (a, b) = match self {
            Term::Jump(edge) => (Some(edge), None),
            Term::Branch { then, els, .. } => (Some(then), Some(els)),
            Term::Return(_)
            | Term::Raise { .. }
            | Term::RaiseHandled
            | Term::Reraise(_)
            | Term::Unreachable => (None, None),
        };
        a.into_iter().chain(b)
    }
    /// Does it raise (so that the block's unwind edge is taken)?
    pub fn raises(&self) -> bool {
        use super::func::Term;
        matches!(self, Term::Raise { .. } | Term::RaiseHandled | Term::Reraise(_))
    }
}
