//! The `operator` module: operators as functions, and itemgetter, attrgetter, methodcaller.

use super::api::*;
use crate::names;
use crate::prelude::*;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module_operator(module: Value) -> Value {
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    for class in [&ITEMGETTER, &ATTRGETTER, &METHODCALLER] {
        add_class(module, class)?;
    }
    add_functions(module, FUNCTIONS)
}

fn two(name: &str, args: &Args) -> R<(Value, Value)> {
    let a = positional(name, args, 2, 2)?;
    Ok((a[0], a[1]))
}

macro_rules! binaries {
    ($($name:ident $text:literal $op:ident;)*) => {
        $(fn $name(args: &Args) -> R {
            let (a, b) = two($text, args)?;
            binary(BinOp::$op, a, b)
        })*
    };
}
macro_rules! inplaces {
    ($($name:ident $text:literal $op:ident;)*) => {
        $(fn $name(args: &Args) -> R {
            let (a, b) = two($text, args)?;
            inplace(BinOp::$op, a, b)
        })*
    };
}
macro_rules! comparisons {
    ($($name:ident $text:literal $op:ident;)*) => {
        $(fn $name(args: &Args) -> R {
            let (a, b) = two($text, args)?;
            compare(a, b, CmpOp::$op)
        })*
    };
}

binaries! {
    add "add" Add; sub "sub" Sub; mul "mul" Mul; matmul "matmul" MatMul; truediv "truediv" TrueDiv;
    floordiv "floordiv" FloorDiv; modulo "mod" Mod; pow "pow" Pow; lshift "lshift" LShift;
    rshift "rshift" RShift; and "and_" And; or "or_" Or; xor "xor" Xor;
}
inplaces! {
    iadd "iadd" Add; isub "isub" Sub; imul "imul" Mul; imatmul "imatmul" MatMul; itruediv "itruediv" TrueDiv;
    ifloordiv "ifloordiv" FloorDiv; imod "imod" Mod; ipow "ipow" Pow; ilshift "ilshift" LShift;
    irshift "irshift" RShift; iand "iand" And; ior "ior" Or; ixor "ixor" Xor;
}
comparisons! {
    less "lt" Lt; less_equal "le" Le; equal "eq" Eq; not_equal "ne" Ne; greater "gt" Gt; greater_equal "ge" Ge;
}

fn negate(args: &Args) -> R {
    neg(one("_operator.neg", args)?)
}

fn positive(args: &Args) -> R {
    pos(one("_operator.pos", args)?)
}

fn inverted(args: &Args) -> R {
    invert(one("_operator.invert", args)?)
}

fn absolute(args: &Args) -> R {
    abs(one("_operator.abs", args)?)
}

fn as_index(args: &Args) -> R {
    to_index(one("_operator.index", args)?)
}

fn is_true(args: &Args) -> R {
    Ok(Value::bool(truth(one("_operator.truth", args)?)?))
}

fn not(args: &Args) -> R {
    Ok(Value::bool(!truth(one("_operator.not_", args)?)?))
}

fn is(args: &Args) -> R {
    let (a, b) = two("is_", args)?;
    Ok(Value::bool(same_object(a, b)))
}

fn is_not(args: &Args) -> R {
    let (a, b) = two("is_not", args)?;
    Ok(Value::bool(!same_object(a, b)))
}

fn contains_item(args: &Args) -> R {
    let (a, b) = two("contains", args)?;
    Ok(Value::bool(contains(a, b)?))
}

fn concat(args: &Args) -> R {
    let (a, b) = two("concat", args)?;
    if !is_sequence(a) {
        return raise(Exc::TypeError, &format!("'{}' object can't be concatenated", type_name(a)));
    }
    binary(BinOp::Add, a, b)
}

fn iconcat(args: &Args) -> R {
    let (a, b) = two("iconcat", args)?;
    if !is_sequence(a) {
        return raise(Exc::TypeError, &format!("'{}' object can't be concatenated", type_name(a)));
    }
    inplace(BinOp::Add, a, b)
}

fn count_of(args: &Args) -> R {
    let (a, b) = two("countOf", args)?;
    let mut count = 0;
    each(a, |x| {
        if eq(x, b)? {
            count += 1;
        }
        Ok(())
    })?;
    Ok(int(count))
}

fn index_of(args: &Args) -> R {
    let (a, b) = two("indexOf", args)?;
    let it = iter(a)?;
    let mut k = 0;
    while let Some(x) = next(it)? {
        if eq(x, b)? {
            return Ok(int(k));
        }
        k += 1;
    }
    raise(Exc::ValueError, "sequence.index(x): x not in sequence")
}

fn item(args: &Args) -> R {
    let (a, b) = two("getitem", args)?;
    getitem(a, b)
}

fn set_item(args: &Args) -> R {
    let a = positional("setitem", args, 3, 3)?;
    setitem(a[0], a[1], a[2])?;
    Ok(Value::NONE)
}

fn delete_item(args: &Args) -> R {
    let (a, b) = two("delitem", args)?;
    delitem(a, b)?;
    Ok(Value::NONE)
}

fn length_hint(args: &Args) -> R {
    let a = positional("length_hint", args, 1, 2)?;
    let default = match a.get(1) {
        Some(&v) if is_int(v) => index(v)?,
        Some(&v) => {
            let message = format!("'{}' object cannot be interpreted as an integer", type_name(v));
            return raise(Exc::TypeError, &message);
        }
        None => 0,
    };
    if has_length(a[0]) {
        return Ok(int(length(a[0])? as i64));
    }
    let Some(method) = special_method(a[0], &names::LENGTH_HINT)? else { return Ok(int(default)) };
    let hint = match call(method, &[a[0]]) {
        Ok(v) => v,
        Err(_) if current_exception_is(Exc::TypeError) => {
            clear_exception();
            return Ok(int(default));
        }
        Err(e) => return Err(e),
    };
    if hint == Value::NOT_IMPLEMENTED {
        return Ok(int(default));
    }
    if !is_int(hint) {
        return raise(
            Exc::TypeError,
            &format!("__length_hint__ must be an integer, not {}", type_name(hint)),
        );
    }
    if index(hint)? < 0 {
        return raise(Exc::ValueError, "__length_hint__() should return >= 0");
    }
    Ok(hint)
}

fn call_function(args: &Args) -> R {
    let Some((&f, rest)) = args.pos.split_first() else {
        return raise(Exc::TypeError, "call expected at least 1 argument, got 0");
    };
    call_full(f, &Args { pos: rest, kwnames: args.kwnames, kwvals: args.kwvals })
}

// itemgetter and attrgetter: 0 = tuple of items or of tuples of names.

static ITEMGETTER: Class = Class::with(
    "operator",
    "itemgetter",
    Slots { new: Some(items_new), call: Some(items_call), repr: Some(items_repr), ..Slots::EMPTY },
    &[MethodDef::new("__reduce__", items_reduce)],
)
.subclassable();

fn items_new(class: Value, args: &Args) -> R {
    no_keywords("itemgetter", args)?;
    if args.pos.is_empty() {
        return raise(Exc::TypeError, "itemgetter expected 1 argument, got 0");
    }
    let v = object(class, 1)?;
    set(v, 0, tuple(args.pos));
    Ok(v)
}

fn items_call(v: Value, args: &Args) -> R {
    let obj = positional("itemgetter", args, 1, 1)?[0];
    let keys = tuple_items(get(v, 0));
    if let [key] = keys {
        return getitem(obj, *key);
    }
    Ok(tuple(&keys.iter().map(|&k| getitem(obj, k)).collect::<R<Vec<_>>>()?))
}

fn listing(values: &[Value]) -> R<String> {
    Ok(values.iter().map(|&v| repr(v)).collect::<R<Vec<_>>>()?.join(", "))
}

fn items_repr(v: Value) -> R {
    Ok(text(&format!("operator.itemgetter({})", listing(tuple_items(get(v, 0)))?)))
}

fn items_reduce(args: &Args) -> R {
    let v = args.pos[0];
    Ok(tuple(&[type_of(v), get(v, 0)]))
}

static ATTRGETTER: Class = Class::with(
    "operator",
    "attrgetter",
    Slots { new: Some(attrs_new), call: Some(attrs_call), repr: Some(attrs_repr), ..Slots::EMPTY },
    &[MethodDef::new("__reduce__", items_reduce)],
)
.subclassable();

/// 0 = names as given, 1 = each as a tuple of the parts between dots.
fn attrs_new(class: Value, args: &Args) -> R {
    no_keywords("attrgetter", args)?;
    if args.pos.is_empty() {
        return raise(Exc::TypeError, "attrgetter expected 1 argument, got 0");
    }
    let mut paths = Vec::new();
    for &name in args.pos {
        let Some(name) = str_of(name) else {
            return raise(Exc::TypeError, "attribute name must be a string");
        };
        let parts: Vec<Value> = name.split('.').map(interned).collect();
        paths.push(tuple(&parts));
    }
    let v = object(class, 2)?;
    set(v, 0, tuple(args.pos));
    set(v, 1, tuple(&paths));
    Ok(v)
}

fn follow(mut obj: Value, path: Value) -> R {
    for &name in tuple_items(path) {
        obj = getattr_value(obj, name)?;
    }
    Ok(obj)
}

fn attrs_call(v: Value, args: &Args) -> R {
    let obj = positional("attrgetter", args, 1, 1)?[0];
    let paths = tuple_items(get(v, 1));
    if let [path] = paths {
        return follow(obj, *path);
    }
    Ok(tuple(&paths.iter().map(|&p| follow(obj, p)).collect::<R<Vec<_>>>()?))
}

fn attrs_repr(v: Value) -> R {
    Ok(text(&format!("operator.attrgetter({})", listing(tuple_items(get(v, 0)))?)))
}

static METHODCALLER: Class = Class::new(
    "operator",
    "methodcaller",
    Slots { new: Some(caller_new), call: Some(caller_call), repr: Some(caller_repr), ..Slots::EMPTY },
)
.subclassable();

/// 0 = name, 1 = tuple of arguments, 2 = tuple of keyword names, 3 = tuple of their values.
fn caller_new(class: Value, args: &Args) -> R {
    let Some((&name, rest)) = args.pos.split_first() else {
        return raise(Exc::TypeError, "methodcaller needs at least one argument, the method name");
    };
    let Some(spelling) = str_of(name) else {
        return raise(Exc::TypeError, "method name must be a string");
    };
    let v = object(class, 4)?;
    set(v, 0, interned(&spelling));
    set(v, 1, tuple(rest));
    set(v, 2, tuple(args.kwnames));
    set(v, 3, tuple(args.kwvals));
    Ok(v)
}

fn caller_call(v: Value, args: &Args) -> R {
    let obj = positional("methodcaller", args, 1, 1)?[0];
    let method = getattr_value(obj, get(v, 0))?;
    call_full(
        method,
        &Args {
            pos: tuple_items(get(v, 1)),
            kwnames: tuple_items(get(v, 2)),
            kwvals: tuple_items(get(v, 3)),
        },
    )
}

fn caller_repr(v: Value) -> R {
    let mut parts = vec![repr(get(v, 0))?];
    for &x in tuple_items(get(v, 1)) {
        parts.push(repr(x)?);
    }
    for (&name, &x) in tuple_items(get(v, 2)).iter().zip(tuple_items(get(v, 3))) {
        parts.push(format!("{}={}", str_of(name).unwrap_or_default(), repr(x)?));
    }
    Ok(text(&format!("operator.methodcaller({})", parts.join(", "))))
}

const FUNCTIONS: &[MethodDef] = &[
    MethodDef::new("abs", absolute),
    MethodDef::new("add", add),
    MethodDef::new("and_", and),
    MethodDef::new("call", call_function),
    MethodDef::new("concat", concat),
    MethodDef::new("contains", contains_item),
    MethodDef::new("countOf", count_of),
    MethodDef::new("delitem", delete_item),
    MethodDef::new("eq", equal),
    MethodDef::new("floordiv", floordiv),
    MethodDef::new("ge", greater_equal),
    MethodDef::new("getitem", item),
    MethodDef::new("gt", greater),
    MethodDef::new("iadd", iadd),
    MethodDef::new("iand", iand),
    MethodDef::new("iconcat", iconcat),
    MethodDef::new("ifloordiv", ifloordiv),
    MethodDef::new("ilshift", ilshift),
    MethodDef::new("imatmul", imatmul),
    MethodDef::new("imod", imod),
    MethodDef::new("imul", imul),
    MethodDef::new("index", as_index),
    MethodDef::new("indexOf", index_of),
    MethodDef::new("inv", inverted),
    MethodDef::new("invert", inverted),
    MethodDef::new("ior", ior),
    MethodDef::new("ipow", ipow),
    MethodDef::new("irshift", irshift),
    MethodDef::new("is_", is),
    MethodDef::new("is_not", is_not),
    MethodDef::new("isub", isub),
    MethodDef::new("itruediv", itruediv),
    MethodDef::new("ixor", ixor),
    MethodDef::new("le", less_equal),
    MethodDef::new("length_hint", length_hint),
    MethodDef::new("lshift", lshift),
    MethodDef::new("lt", less),
    MethodDef::new("matmul", matmul),
    MethodDef::new("mod", modulo),
    MethodDef::new("mul", mul),
    MethodDef::new("ne", not_equal),
    MethodDef::new("neg", negate),
    MethodDef::new("not_", not),
    MethodDef::new("or_", or),
    MethodDef::new("pos", positive),
    MethodDef::new("pow", pow),
    MethodDef::new("rshift", rshift),
    MethodDef::new("setitem", set_item),
    MethodDef::new("sub", sub),
    MethodDef::new("truediv", truediv),
    MethodDef::new("truth", is_true),
    MethodDef::new("xor", xor),
    MethodDef::new("__add__", add),
    MethodDef::new("__eq__", equal),
    MethodDef::new("__getitem__", item),
    MethodDef::new("__lt__", less),
    MethodDef::new("__mul__", mul),
    MethodDef::new("__sub__", sub),
];
