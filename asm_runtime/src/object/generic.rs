//! Slot functions of classes written in Python: each looks its dunder method up on the type and
//! calls it, with CPython's checks of the result.

use super::call::{call_args, call_unbound, call_unbound_args, call_unbound_one};
use super::lookup::type_lookup;
use super::stub;
use super::typeobj::{is_subtype, type_name, type_of, TypeRef};
use super::{attr, compare, convert, number};
use crate::calls::enter;
use crate::error::{self, Exc, R};
use crate::names::{self, Name};
use crate::prelude::*;
use crate::types::{Args, CmpOp};
use crate::value::Value;
use crate::{overflow_error, type_error, value_error};
use pyrl_abi::layout::{function, Layout};
use pyrl_abi::shapes::{Shape, FIRST_DYNAMIC};

/// Calls the special method of the value's type; `None` when there is none.
fn special(v: Value, name: &'static Name, args: &[Value]) -> R<Option<Value>> {
    match type_lookup(type_of(v), name.v()) {
        Some(f) => call_unbound(f, v, args).map(Some),
        None => Ok(None),
    }
}

/// `special` with one argument.
#[inline]
fn special_one(v: Value, name: &'static Name, arg: Value) -> R<Option<Value>> {
    match type_lookup(type_of(v), name.v()) {
        Some(f) => call_unbound_one(f, v, arg).map(Some),
        None => Ok(None),
    }
}

/// Calls the special method that must be there (the slot was set because it is).
fn required(v: Value, name: &'static Name, args: &[Value]) -> R {
    match special(v, name, args)? {
        Some(result) => Ok(result),
        None => Err(error::attribute_error(
            v,
            name.v(),
            &format!("'{}' object has no attribute '{}'", type_name(v), name.text()),
        )),
    }
}

pub fn slot_repr(v: Value) -> R {
    required(v, &names::REPR, &[])
}
pub fn slot_str(v: Value) -> R {
    required(v, &names::STR, &[])
}
pub fn slot_neg(v: Value) -> R {
    required(v, &names::NEG, &[])
}
pub fn slot_pos(v: Value) -> R {
    required(v, &names::POS, &[])
}
pub fn slot_invert(v: Value) -> R {
    required(v, &names::INVERT, &[])
}
pub fn slot_abs(v: Value) -> R {
    required(v, &names::ABS, &[])
}
pub fn slot_int(v: Value) -> R {
    required(v, &names::INT, &[])
}
pub fn slot_float(v: Value) -> R {
    required(v, &names::FLOAT, &[])
}
pub fn slot_index(v: Value) -> R {
    required(v, &names::INDEX, &[])
}

pub fn unhashable(v: Value) -> R<i64> {
    Err(type_error!("unhashable type: '{}'", type_name(v)))
}

pub fn slot_hash(v: Value) -> R<i64> {
    let Some(f) = type_lookup(type_of(v), names::HASH.v()) else { return unhashable(v) };
    if f.is_none() {
        return unhashable(v);
    }
    let result = call_unbound(f, v, &[])?;
    if !super::is_instance(result, pyrl_abi::shapes::Shape::INT) {
        return Err(type_error!("__hash__ method should return an integer"));
    }
    // A machine word is taken as it is; only larger ints are hashed.
    let result = number::index_value(result)?;
    match number::int_to_i64(result) {
        Some(-1) => Ok(-2),
        Some(n) => Ok(n),
        None => compare::hash(result),
    }
}

pub fn slot_call(v: Value, args: &Args) -> R {
    let Some(f) = type_lookup(type_of(v), names::CALL.v()) else {
        return Err(type_error!("'{}' object is not callable", type_name(v)));
    };
    call_unbound_args(f, v, args)
}

pub fn slot_iter(v: Value) -> R {
    // By the global attribute cache where that can be, for asm/quick.S.
    match method_of_shape(v, &names::ITER).or_else(|| type_lookup(type_of(v), names::ITER.v())) {
        Some(f) if f.is_exact(Shape::FUNCTION) && f.word(function::FAST_ARGC) == 1 => enter(f, &[v]),
        Some(f) if !f.is_none() => call_unbound(f, v, &[]),
        _ => Err(type_error!("'{}' object is not iterable", type_name(v))),
    }
}

pub fn slot_next(v: Value) -> R {
    match required(v, &names::NEXT, &[]) {
        Err(_) if error::matches(Exc::StopIteration) => {
            let stop = error::take();
            crate::context::context().gen_return = crate::objects::exception::stop_value(stop);
            Ok(Value::UNSET)
        }
        result => result,
    }
}

/// Dunder name of a comparison.
pub fn compare_name(op: CmpOp) -> &'static Name {
    match op {
        CmpOp::Lt => &names::LT,
        CmpOp::Le => &names::LE,
        CmpOp::Eq => &names::EQ,
        CmpOp::Ne => &names::NE,
        CmpOp::Gt => &names::GT,
        CmpOp::Ge => &names::GE,
    }
}

pub fn slot_compare(a: Value, b: Value, op: CmpOp) -> R {
    Ok(special_one(a, compare_name(op), b)?.unwrap_or(Value::NOT_IMPLEMENTED))
}

pub fn slot_bool(v: Value) -> R<bool> {
    let result = required(v, &names::BOOL, &[])?;
    match result {
        Value::TRUE => Ok(true),
        Value::FALSE => Ok(false),
        _ => Err(type_error!("__bool__ should return bool, returned {}", type_name(result))),
    }
}

pub fn slot_len(v: Value) -> R<usize> {
    let result = required(v, &names::LEN, &[])?;
    let int = number::index_value(result)?;
    match number::int_to_i64(int) {
        Some(n) if n >= 0 => Ok(n as usize),
        Some(_) => Err(value_error!("__len__() should return >= 0")),
        None if compare::compare_bool(int, Value::smi(0), CmpOp::Lt)? => {
            Err(value_error!("__len__() should return >= 0"))
        }
        None => Err(overflow_error!("cannot fit 'int' into an index-sized integer")),
    }
}

pub fn slot_contains(v: Value, item: Value) -> R<bool> {
    match type_lookup(type_of(v), names::CONTAINS.v()) {
        Some(f) if f.is_none() => Err(type_error!("'{}' object is not a container", type_name(v))),
        Some(f) => convert::truth(call_unbound(f, v, &[item])?),
        None => super::sequence::contains_by_iteration(v, item),
    }
}

/// The special method of an instance, by the global attribute cache, where asm/stubs.S finds it the
/// next time.
fn method_of_shape(v: Value, name: &'static Name) -> Option<Value> {
    if !v.has_layout(Layout::Instance) {
        return None;
    }
    stub::find(v, name.v()).filter(|s| s.kind == stub::Kind::Method).map(|s| s.value)
}

pub fn slot_getitem(v: Value, key: Value) -> R {
    match method_of_shape(v, &names::GETITEM) {
        Some(f) => call_unbound_one(f, v, key),
        None => required(v, &names::GETITEM, &[key]),
    }
}

pub fn slot_setitem(v: Value, key: Value, value: Value) -> R<()> {
    if value.is_unset() {
        return match special_one(v, &names::DELITEM, key)? {
            Some(_) => Ok(()),
            None => Err(type_error!("'{}' object does not support item deletion", type_name(v))),
        };
    }
    let stored = match method_of_shape(v, &names::SETITEM) {
        Some(f) => Some(call_unbound(f, v, &[key, value])?),
        None => special(v, &names::SETITEM, &[key, value])?,
    };
    match stored {
        Some(_) => Ok(()),
        None => Err(type_error!("'{}' object does not support item assignment", type_name(v))),
    }
}

pub fn slot_getattr(v: Value, name: Value) -> R {
    let t = type_of(v);
    let get = type_lookup(t, names::GETATTRIBUTE.v());
    let result = match get {
        Some(f) if crate::objects::descriptor::wrapped_slot(f).is_none() => call_unbound(f, v, &[name]),
        _ => base_getattr(t, v, name),
    };
    if result.is_ok() || !error::matches(Exc::AttributeError) {
        return result;
    }
    match type_lookup(t, names::GETATTR.v()) {
        Some(f) => {
            error::clear();
            call_unbound(f, v, &[name])
        }
        None => result,
    }
}

/// Attribute access as the nearest builtin base does it (object, type, module, super).
fn base_getattr(t: TypeRef, v: Value, name: Value) -> R {
    let mut at = t;
    while at.is_heap() {
        at = TypeRef(at.obj().base);
    }
    match at.slots().getattr {
        Some(f) => f(v, name),
        None => attr::generic_getattr(v, name),
    }
}

pub fn slot_setattr(v: Value, name: Value, value: Value) -> R<()> {
    if value.is_unset() {
        required(v, &names::DELATTR, &[name])?;
    } else {
        required(v, &names::SETATTR, &[name, value])?;
    }
    Ok(())
}

pub fn slot_descr_get(f: Value, obj: Value, owner: Value) -> R {
    let none = |v: Value| if v.is_unset() { Value::NONE } else { v };
    Ok(special(f, &names::GET, &[none(obj), none(owner)])?.unwrap_or(f))
}

pub fn slot_descr_set(f: Value, obj: Value, value: Value) -> R<()> {
    if value.is_unset() {
        match special_one(f, &names::DELETE, obj)? {
            Some(_) => Ok(()),
            None => Err(error::raise(Exc::AttributeError, "__delete__")),
        }
    } else {
        match special(f, &names::SET, &[obj, value])? {
            Some(_) => Ok(()),
            None => Err(error::raise(Exc::AttributeError, "__set__")),
        }
    }
}

pub fn slot_new(cls: Value, args: &Args) -> R {
    let Some(f) = type_lookup(TypeRef(cls), names::NEW.v()) else {
        return Err(type_error!("cannot create '{}' instances", TypeRef(cls).name()));
    };
    let f = match type_of(f).slots().descr_get {
        Some(get) => get(f, Value::UNSET, cls)?,
        None => f,
    };
    let mut pos = Vec::with_capacity(args.pos.len() + 1);
    pos.push(cls);
    pos.extend_from_slice(args.pos);
    call_args(f, &Args { pos: &pos, kwnames: args.kwnames, kwvals: args.kwvals })
}

pub fn slot_init(v: Value, args: &Args) -> R<()> {
    let Some(f) = type_lookup(type_of(v), names::INIT.v()) else { return Ok(()) };
    let result = call_unbound_args(f, v, args)?;
    if result.is_none() {
        return Ok(());
    }
    Err(type_error!("__init__() should return None, not '{}'", type_name(result)))
}

const LEFT: [&Name; 14] = [
    &names::ADD,
    &names::SUB,
    &names::MUL,
    &names::MATMUL,
    &names::TRUEDIV,
    &names::FLOORDIV,
    &names::MOD,
    &names::DIVMOD,
    &names::POW,
    &names::LSHIFT,
    &names::RSHIFT,
    &names::AND,
    &names::OR,
    &names::XOR,
];
const RIGHT: [&Name; 14] = [
    &names::RADD,
    &names::RSUB,
    &names::RMUL,
    &names::RMATMUL,
    &names::RTRUEDIV,
    &names::RFLOORDIV,
    &names::RMOD,
    &names::RDIVMOD,
    &names::RPOW,
    &names::RLSHIFT,
    &names::RRSHIFT,
    &names::RAND,
    &names::ROR,
    &names::RXOR,
];
const INPLACE: [&Name; 14] = [
    &names::IADD,
    &names::ISUB,
    &names::IMUL,
    &names::IMATMUL,
    &names::ITRUEDIV,
    &names::IFLOORDIV,
    &names::IMOD,
    &names::DIVMOD,
    &names::IPOW,
    &names::ILSHIFT,
    &names::IRSHIFT,
    &names::IAND,
    &names::IOR,
    &names::IXOR,
];

/// The reflected method of b's class, if it is written in Python: NotImplemented otherwise.
pub fn reflected(op: usize, a: Value, b: Value) -> R {
    match type_lookup(type_of(b), RIGHT[op].v()) {
        Some(f) if !f.is_exact(Shape::WRAPPER_DESCRIPTOR) => call_unbound(f, b, &[a]),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// `a OP b` of an instance of a class of the program whose method is a function: the value, or
/// NotImplemented when the other operand has to be asked, if it is of a builtin type. `None`: not that case,
/// and nothing has happened.
#[inline]
pub fn binary_by_method(op: usize, a: Value, b: Value) -> Option<R> {
    let (s, t) = (a.heap_shape(), b.shape());
    // The method of a derived class would come first.
    if s != t && t >= FIRST_DYNAMIC {
        return None;
    }
    let method = stub::find(a, LEFT[op].v()).filter(|m| m.kind == stub::Kind::Method)?;
    if !method.value.is_exact(Shape::FUNCTION) || method.value.word(function::FAST_ARGC) != 2 {
        return None;
    }
    Some(enter(method.value, &[a, b]))
}

/// `a OP b` where at least one of the two classes defines the operator in Python.
pub fn slot_binary<const OP: usize>(a: Value, b: Value) -> R {
    let (ta, tb) = (type_of(a), type_of(b));
    let is_this = |t: TypeRef| {
        t.slots().binary[OP].is_some_and(|f| f as usize == slot_binary::<OP> as *const () as usize)
    };
    let mut other = ta != tb && is_this(tb);
    if is_this(ta) {
        if other && is_subtype(tb, ta) {
            let right = RIGHT[OP].v();
            let overloaded = type_lookup(tb, right);
            if overloaded.is_some() && overloaded != type_lookup(ta, right) {
                let result = special_one(b, RIGHT[OP], a)?.unwrap_or(Value::NOT_IMPLEMENTED);
                if result != Value::NOT_IMPLEMENTED {
                    return Ok(result);
                }
                other = false;
            }
        }
        let result = special_one(a, LEFT[OP], b)?.unwrap_or(Value::NOT_IMPLEMENTED);
        if result != Value::NOT_IMPLEMENTED || ta == tb {
            return Ok(result);
        }
    }
    if other {
        return Ok(special_one(b, RIGHT[OP], a)?.unwrap_or(Value::NOT_IMPLEMENTED));
    }
    Ok(Value::NOT_IMPLEMENTED)
}

pub fn slot_inplace<const OP: usize>(a: Value, b: Value) -> R {
    Ok(special_one(a, INPLACE[OP], b)?.unwrap_or(Value::NOT_IMPLEMENTED))
}

pub fn slot_pow3(a: Value, b: Value, modulus: Value) -> R {
    Ok(special(a, &names::POW, &[b, modulus])?.unwrap_or(Value::NOT_IMPLEMENTED))
}

pub fn slot_finalize(v: Value) {
    let Some(f) = type_lookup(type_of(v), names::DEL.v()) else { return };
    if call_unbound(f, v, &[]).is_err() {
        error::unraisable(f);
    }
}
