//! BaseExceptionGroup and ExceptionGroup.

use super::exception::{self, extra};
use crate::error::{Exc, R};
use crate::names;
use crate::object::typeobj::{tuple_items, tuple_new};
use crate::object::{self, is_subtype, type_of, TypeRef};
use crate::objects::list;
use crate::prelude::*;
use crate::types::{Args, MethodDef};
use crate::value::Value;
use crate::{type_error, value_error};
use pyrl_abi::layout::{exception as at, Layout};

pub fn new(cls: Value, args: &Args) -> R {
    let [message, items] = args.pos else {
        return Err(type_error!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
            args.pos.len()
        ));
    };
    if !names::is_str(*message) {
        return Err(type_error!("argument 1 must be str, not {}", object::type_name(*message)));
    }
    if !(items.has_layout(Layout::List) || items.has_layout(Layout::Tuple)) {
        return Err(type_error!("second argument (exceptions) must be a sequence"));
    }
    let mut all = Vec::new();
    object::iter_into(*items, &mut all)?;
    if all.is_empty() {
        return Err(value_error!("second argument (exceptions) must be a non-empty sequence"));
    }
    let mut nested_base = false;
    for (i, &e) in all.iter().enumerate() {
        if !exception::is_exception(e) {
            return Err(value_error!("Item {i} of second argument (exceptions) is not an exception"));
        }
        nested_base |= !is_subtype(type_of(e), exception::class(Exc::Exception));
    }
    let mut cls = TypeRef(cls);
    if cls == exception::class(Exc::BaseExceptionGroup) && !nested_base {
        cls = exception::class(Exc::ExceptionGroup);
    } else if nested_base && is_subtype(cls, exception::class(Exc::Exception)) {
        return Err(if cls == exception::class(Exc::ExceptionGroup) {
            type_error!("Cannot nest BaseExceptions in an ExceptionGroup")
        } else {
            type_error!("Cannot nest BaseExceptions in '{}'", cls.name())
        });
    }
    let v = exception::base_new(cls.0, args)?;
    v.set_field(extra(0), *message);
    v.set_field(extra(1), tuple_new(&all));
    Ok(v)
}

pub fn str(v: Value) -> R {
    let count = tuple_items(v.field(extra(1))).len();
    let plural = if count == 1 { "" } else { "s" };
    let message = names::text(v.field(extra(0)));
    Ok(names::str_new(&format!("{message} ({count} sub-exception{plural})")))
}

pub fn is_group(v: Value) -> bool {
    is_subtype(type_of(v), exception::class(Exc::BaseExceptionGroup))
}

/// What a group holds.
pub fn exceptions(v: Value) -> &'static [Value] {
    tuple_items(v.field(extra(1)))
}

/// A group like `group` around other exceptions: `derive`, with the traceback and links kept.
fn derived(group: Value, items: &[Value]) -> R {
    let like = object::call_method(group, "derive", &[list::from_slice(items)])?;
    if !is_group(like) {
        return Err(type_error!("derive must return an instance of BaseExceptionGroup"));
    }
    for word in [at::TRACEBACK, at::CONTEXT, at::CAUSE] {
        like.set_field(word, group.field(word));
    }
    like.set_word(at::SUPPRESS, group.word(at::SUPPRESS));
    if let Some(notes) = object::getattr_opt(group, "__notes__")? {
        let mut copy = Vec::new();
        object::iter_into(notes, &mut copy)?;
        object::setattr_str(like, "__notes__", list::from_slice(&copy))?;
    }
    Ok(like)
}

/// Splits an exception by a condition: (matching part, rest), UNSET for an empty part.
pub fn split(v: Value, test: &mut dyn FnMut(Value) -> R<bool>) -> R<(Value, Value)> {
    if test(v)? {
        return Ok((v, Value::UNSET));
    }
    if !is_group(v) {
        return Ok((Value::UNSET, v));
    }
    let _guard = object::enter_native(" in exceptiongroup_split_recursive")?;
    let (mut matched, mut rest) = (Vec::new(), Vec::new());
    for &e in tuple_items(v.field(extra(1))) {
        let (m, r) = split(e, test)?;
        matched.extend((!m.is_unset()).then_some(m));
        rest.extend((!r.is_unset()).then_some(r));
    }
    if matched.is_empty() {
        return Ok((Value::UNSET, v));
    }
    let m = derived(v, &matched)?;
    let r = if rest.is_empty() { Value::UNSET } else { derived(v, &rest)? };
    Ok((m, r))
}

fn condition(a: &Args) -> R<(Value, Value)> {
    let [me, c] = a.pos else {
        return Err(type_error!("expected 1 argument, got {}", a.pos.len() - 1));
    };
    let classes = exception::is_exception_class(*c)
        || (c.has_layout(Layout::Tuple) && tuple_items(*c).iter().all(|&c| exception::is_exception_class(c)));
    if !classes && !object::callable(*c) {
        return Err(type_error!("expected a function, exception type or tuple of exception types"));
    }
    split(*me, &mut |e| {
        if classes {
            object::isinstance(e, *c)
        } else {
            object::truth(object::call(*c, &[e])?)
        }
    })
}

fn none(v: Value) -> Value {
    if v.is_unset() {
        Value::NONE
    } else {
        v
    }
}

pub static METHODS: &[MethodDef] = &[
    MethodDef::new("derive", |a| {
        let [me, items] = a.pos else {
            return Err(type_error!("derive() takes exactly one argument"));
        };
        object::call(exception::class(Exc::BaseExceptionGroup).0, &[me.field(extra(0)), *items])
    }),
    MethodDef::new("split", |a| {
        let (m, r) = condition(a)?;
        Ok(tuple_new(&[none(m), none(r)]))
    }),
    MethodDef::new("subgroup", |a| Ok(none(condition(a)?.0))),
    MethodDef::class("__class_getitem__", |a| Ok(a.pos[0])),
];
