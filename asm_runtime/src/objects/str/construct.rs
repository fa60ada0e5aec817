//! The type `str` and its constructor.

use super::{case, codec, exact, is_str, methods, new_heap, predicates, split};
use crate::error::{Exc, R};
use crate::objects::bytes;
use crate::objects::helpers::{self, raise, type_name};
use crate::types::{Args, MethodDef, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

pub static TYPE: TypeDef = TypeDef {
    name: "str",
    module: "builtins",
    shape: Shape::STR,
    layout: Layout::Str,
    base: Shape::OBJECT,
    slots: methods::SLOTS,
    methods: &METHODS,
    getset: &[],
    subclassable: true,
    doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str",
};

const COUNT: usize = split::METHODS.len() + case::METHODS.len() + predicates::METHODS.len();

/// All methods, from the files that define them.
static METHODS: [MethodDef; COUNT] = {
    let mut all = [const { MethodDef::new("", |_| Ok(Value::NONE)) }; COUNT];
    let mut n = 0;
    let mut i = 0;
    while i < split::METHODS.len() {
        all[n] = copy(&split::METHODS[i]);
        n += 1;
        i += 1;
    }
    i = 0;
    while i < case::METHODS.len() {
        all[n] = copy(&case::METHODS[i]);
        n += 1;
        i += 1;
    }
    i = 0;
    while i < predicates::METHODS.len() {
        all[n] = copy(&predicates::METHODS[i]);
        n += 1;
        i += 1;
    }
    all
};

const fn copy(m: &MethodDef) -> MethodDef {
    MethodDef { name: m.name, func: m.func, kind: m.kind, doc: m.doc }
}

/// `str.__new__(cls, object='', encoding, errors)`.
pub fn new(class: Value, args: &Args) -> R {
    let [object, encoding, errors] = helpers::kw_args(args, "str", ["object", "encoding", "errors"], 0, 3)?;
    let text = if object.is_unset() {
        super::empty()
    } else if encoding.is_unset() && errors.is_unset() {
        helpers::to_str(object)?
    } else {
        if is_str(object) {
            return raise(Exc::TypeError, "decoding str is not supported");
        }
        let encoding = codec::encoding_arg(encoding, "str")?;
        let errors = codec::errors_arg(errors, "str")?;
        match bytes::buffer(object) {
            Some(data) => codec::decode(data, encoding, errors)?,
            None => {
                return raise(
                    Exc::TypeError,
                    &format!("decoding to str: need a bytes-like object, {} found", type_name(object)),
                )
            }
        }
    };
    if helpers::is_exact_type(class, Shape::STR) {
        return Ok(if is_str(text) && encoding.is_unset() { text } else { exact(text) });
    }
    helpers::subclass_instance(class, |shape| new_heap(shape, super::chars(text)))
}
