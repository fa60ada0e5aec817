//! Rich comparison, hashing, `isinstance`.

use super::generic::compare_name;
use super::lookup::{epoch, type_lookup};
use super::typeobj::{builtin_type, is_subtype, tuple_items, type_name, type_of, TypeRef};
use super::{attr, call, convert};
use crate::error::{self, Exc, R};
use crate::names;
use crate::type_error;
use crate::types::CmpOp;
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

fn swapped(op: CmpOp) -> CmpOp {
    match op {
        CmpOp::Lt => CmpOp::Gt,
        CmpOp::Le => CmpOp::Ge,
        CmpOp::Gt => CmpOp::Lt,
        CmpOp::Ge => CmpOp::Le,
        CmpOp::Eq | CmpOp::Ne => op,
    }
}

fn symbol(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Lt => "<",
        CmpOp::Le => "<=",
        CmpOp::Eq => "==",
        CmpOp::Ne => "!=",
        CmpOp::Gt => ">",
        CmpOp::Ge => ">=",
    }
}

/// Result of comparing two ordered machine values.
pub fn ordered<T: PartialOrd>(a: T, b: T, op: CmpOp) -> bool {
    match op {
        CmpOp::Lt => a < b,
        CmpOp::Le => a <= b,
        CmpOp::Eq => a == b,
        CmpOp::Ne => a != b,
        CmpOp::Gt => a > b,
        CmpOp::Ge => a >= b,
    }
}

/// `a OP b`; any value may result.
pub fn compare(a: Value, b: Value, op: CmpOp) -> R {
    if a.is_smi() && b.is_smi() {
        return Ok(Value::bool(ordered(a.0 as i64, b.0 as i64, op)));
    }
    let _guard = convert::enter_native(" in comparison")?;
    let (ta, tb) = (type_of(a), type_of(b));
    let mut reversed_done = false;
    if ta != tb && is_subtype(tb, ta) {
        if let Some(f) = tb.slots().compare {
            reversed_done = true;
            let result = f(b, a, swapped(op))?;
            if result != Value::NOT_IMPLEMENTED {
                return Ok(result);
            }
        }
    }
    if let Some(f) = ta.slots().compare {
        let result = f(a, b, op)?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
    }
    if !reversed_done {
        if let Some(f) = tb.slots().compare {
            let result = f(b, a, swapped(op))?;
            if result != Value::NOT_IMPLEMENTED {
                return Ok(result);
            }
        }
    }
    match op {
        CmpOp::Eq => Ok(Value::bool(a == b)),
        CmpOp::Ne => Ok(Value::bool(a != b)),
        _ => Err(type_error!(
            "'{}' not supported between instances of '{}' and '{}'",
            symbol(op),
            ta.name(),
            tb.name()
        )),
    }
}

/// Truth of `a OP b`.
pub fn compare_bool(a: Value, b: Value, op: CmpOp) -> R<bool> {
    convert::truth(compare(a, b, op)?)
}

/// Equality as containers use it: identical objects are equal.
#[inline]
pub fn eq(a: Value, b: Value) -> R<bool> {
    if a == b {
        return Ok(true);
    }
    if a.is_smi() && b.is_smi() {
        return Ok(false);
    }
    if a.is_exact(Shape::STR) && b.is_exact(Shape::STR) {
        return Ok(names::str_eq(a, b));
    }
    compare_bool(a, b, CmpOp::Eq)
}

/// `hash(v)`.
pub fn hash(v: Value) -> R<i64> {
    if v.is_exact(Shape::STR) {
        return Ok(names::str_hash(v) as i64);
    }
    match type_of(v).slots().hash {
        Some(f) => f(v),
        None => Err(type_error!("unhashable type: '{}'", type_name(v))),
    }
}

/// `isinstance(v, cls)`.
pub fn isinstance(v: Value, cls: Value) -> R<bool> {
    if cls.is_exact(Shape::TYPE) {
        return isinstance_remembered(v, cls);
    }
    if type_of(v).0 == cls {
        return Ok(true);
    }
    if cls.has_layout(Layout::Tuple) {
        let _guard = convert::enter_native(" in __instancecheck__")?;
        for &c in tuple_items(cls) {
            if isinstance(v, c)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    if let Some(f) = type_lookup(type_of(cls), names::INSTANCECHECK.v()) {
        return convert::truth(call::call_unbound(f, cls, &[v])?);
    }
    isinstance_plain(v, cls)
}

/// An answer for all objects of a shape, until an attribute of a class changes.
#[derive(Clone, Copy)]
struct Answer {
    class: Value,
    epoch: u64,
    shape: u32,
    is_instance: bool,
}

static mut ANSWERS: [Answer; 64] =
    [Answer { class: Value::UNSET, epoch: 0, shape: 0, is_instance: false }; 64];

/// The place of the answer for a class and a shape. The runtime has one thread.
#[inline(always)]
fn answer(cls: Value, shape: u32) -> &'static mut Answer {
    let place = ((cls.0 >> 4) as usize ^ shape as usize) % 64;
    unsafe { &mut *(core::ptr::addr_of_mut!(ANSWERS) as *mut Answer).add(place) }
}

/// What is known already of `isinstance(v, cls)`. Only exact classes have answers.
#[inline(always)]
pub fn isinstance_known(v: Value, cls: Value) -> Option<bool> {
    let shape = v.shape();
    let answer = answer(cls, shape);
    (answer.class == cls && answer.shape == shape && answer.epoch == epoch()).then_some(answer.is_instance)
}

/// `isinstance_plain` with a memory: walking the bases takes longer.
fn isinstance_remembered(v: Value, cls: Value) -> R<bool> {
    if let Some(known) = isinstance_known(v, cls) {
        return Ok(known);
    }
    let is_instance = isinstance_plain(v, cls)?;
    let t = type_of(v);
    if is_instance && is_subtype(t, TypeRef(cls)) || !is_instance && class_is_told(t) {
        let shape = v.shape();
        *answer(cls, shape) = Answer { class: cls, epoch: epoch(), shape, is_instance };
    }
    Ok(is_instance)
}

/// Is `__class__` of the instances the class, whatever else they are?
fn class_is_told(t: TypeRef) -> bool {
    let inherited = type_lookup(builtin_type(Shape::OBJECT), names::CLASS.v());
    !t.is_heap() || attr::has_generic_getattr(t) && type_lookup(t, names::CLASS.v()) == inherited
}

/// `type.__instancecheck__`: the class of the value, or what its `__class__` claims.
pub fn isinstance_plain(v: Value, cls: Value) -> R<bool> {
    if !cls.has_layout(Layout::Type) {
        if let Some(bases) = attr::getattr_opt(cls, "__bases__")? {
            if bases.has_layout(Layout::Tuple) {
                let own = attr::getattr_opt(v, "__class__")?.unwrap_or(type_of(v).0);
                return abstract_issubclass(own, cls);
            }
        }
        return Err(type_error!("isinstance() arg 2 must be a type, a tuple of types, or a union"));
    }
    if is_subtype(type_of(v), TypeRef(cls)) {
        return Ok(true);
    }
    if class_is_told(type_of(v)) {
        // The attribute is the class, which is known not to be one.
        return Ok(false);
    }
    let claimed = attr::getattr_opt(v, "__class__")?;
    Ok(match claimed {
        Some(c) if c.has_layout(Layout::Type) && c != type_of(v).0 => is_subtype(TypeRef(c), TypeRef(cls)),
        _ => false,
    })
}

/// `issubclass(c, cls)`.
pub fn issubclass(c: Value, cls: Value) -> R<bool> {
    if cls.is_exact(Shape::TYPE) && c.has_layout(Layout::Type) {
        return Ok(is_subtype(TypeRef(c), TypeRef(cls)));
    }
    if cls.has_layout(Layout::Tuple) {
        let _guard = convert::enter_native(" in __subclasscheck__")?;
        for &item in tuple_items(cls) {
            if issubclass(c, item)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    if let Some(f) = type_lookup(type_of(cls), names::SUBCLASSCHECK.v()) {
        return convert::truth(call::call_unbound(f, cls, &[c])?);
    }
    issubclass_plain(c, cls)
}

/// `type.__subclasscheck__`.
pub fn issubclass_plain(c: Value, cls: Value) -> R<bool> {
    if c.has_layout(Layout::Type) && cls.has_layout(Layout::Type) {
        return Ok(is_subtype(TypeRef(c), TypeRef(cls)));
    }
    if !has_bases(c)? {
        return Err(type_error!("issubclass() arg 1 must be a class"));
    }
    if !has_bases(cls)? {
        return Err(type_error!("issubclass() arg 2 must be a class, a tuple of classes, or a union"));
    }
    abstract_issubclass(c, cls)
}

fn has_bases(c: Value) -> R<bool> {
    Ok(c.has_layout(Layout::Type)
        || attr::getattr_opt(c, "__bases__")?.is_some_and(|b| b.has_layout(Layout::Tuple)))
}

fn abstract_issubclass(c: Value, cls: Value) -> R<bool> {
    if c == cls {
        return Ok(true);
    }
    let _guard = convert::enter_native(" in __issubclass__")?;
    match attr::getattr_opt(c, "__bases__")? {
        Some(bases) if bases.has_layout(Layout::Tuple) => {
            for &base in tuple_items(bases) {
                if abstract_issubclass(base, cls)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        _ => Ok(false),
    }
}

/// Calls `a.__op__(b)` if the class has it (used by `functools.total_ordering` and the like).
pub fn compare_method(a: Value, b: Value, op: CmpOp) -> R {
    match type_lookup(type_of(a), compare_name(op).v()) {
        Some(f) => call::call_unbound(f, a, &[b]),
        None => Err(error::raise(Exc::AttributeError, compare_name(op).text())),
    }
}
