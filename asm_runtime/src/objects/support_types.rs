//! Small types of the object model: cells, code objects, `types.SimpleNamespace`.

use super::function;
use crate::error::{self, Exc, R};
use crate::gc;
use crate::names;
use crate::object::typeobj::{tuple_items, tuple_new};
use crate::object::{self, alloc_for, type_name, type_of, TypeRef};
use crate::objects::dict;
use crate::prelude::*;
use crate::types::{Args, CmpOp, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use crate::{type_error, value_error};
use pyrl_abi::desc::{func_flags, FuncDesc, ModuleDesc};
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

fn cell_contents(v: Value) -> R {
    let content = v.field(layout::CELL_VALUE);
    if content.is_unset() {
        return Err(value_error!("Cell is empty"));
    }
    Ok(content)
}

fn cell_repr(v: Value) -> R {
    let content = v.field(layout::CELL_VALUE);
    let text = if content.is_unset() {
        format!("<cell at {:#x}: empty>", v.0)
    } else {
        format!("<cell at {:#x}: {} object at {:#x}>", v.0, type_name(content), content.0)
    };
    Ok(names::str_new(&text))
}

pub static CELL: TypeDef = TypeDef {
    name: "cell",
    module: "builtins",
    shape: Shape::CELL,
    layout: Layout::Cell,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(cell_repr),
        new: Some(|_, args| {
            let cell = gc::alloc(16, Layout::Cell, Shape::CELL);
            if let Some(&v) = args.pos.first() {
                cell.set_field(layout::CELL_VALUE, v);
            }
            Ok(cell)
        }),
        ..Slots::EMPTY
    },
    methods: &[],
    getset: &[GetSetDef {
        name: "cell_contents",
        get: cell_contents,
        set: Some(|v, content| {
            v.set_field(layout::CELL_VALUE, content);
            Ok(())
        }),
    }],
    subclassable: false,
    doc: "",
};

/// Code objects: +8 `*const FuncDesc`. One per function, so that identity works.
const CODE_DESC: u32 = 8;
static mut CODES: Vec<(u64, Value)> = Vec::new();

/// The code object of a compiled function.
pub fn code(d: &'static FuncDesc) -> Value {
    let address = d as *const FuncDesc as u64;
    let codes = unsafe { &mut *core::ptr::addr_of_mut!(CODES) };
    if let Some(&(_, v)) = codes.iter().find(|(a, _)| *a == address) {
        return v;
    }
    let v = gc::alloc(16, Layout::Opaque, Shape::CODE);
    v.set_word(CODE_DESC, address);
    codes.push((address, v));
    v
}

fn code_desc(v: Value) -> &'static FuncDesc {
    unsafe { &*(v.word(CODE_DESC) as *const FuncDesc) }
}

fn code_flags(d: &FuncDesc) -> i64 {
    // CO_OPTIMIZED | CO_NEWLOCALS and the bits programs test.
    let mut bits = 3;
    for (flag, bit) in [
        (func_flags::VARARGS, 4),
        (func_flags::VARKW, 8),
        (func_flags::GENERATOR, 0x20),
        (func_flags::COROUTINE, 0x80),
        (func_flags::ASYNC_GENERATOR, 0x200),
    ] {
        if d.flags & flag != 0 {
            bits |= bit;
        }
    }
    bits
}

fn code_repr(v: Value) -> R {
    let d = code_desc(v);
    let text = format!(
        "<code object {} at {:#x}, file \"{}\", line {}>",
        names::text(Value(d.name)),
        v.0,
        names::text(code_file(d)),
        d.first_line
    );
    Ok(names::str_new(&text))
}

fn code_file(d: &FuncDesc) -> Value {
    let module = d.module as *const ModuleDesc;
    let file = Value(unsafe { (*module).file });
    if names::is_str(file) {
        file
    } else {
        names::EMPTY.v()
    }
}

fn smi(n: u32) -> R {
    Ok(Value::smi(n as i64))
}

pub static CODE: TypeDef = TypeDef {
    name: "code",
    module: "builtins",
    shape: Shape::CODE,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots { repr: Some(code_repr), ..Slots::EMPTY },
    methods: &[],
    getset: &[
        GetSetDef { name: "co_name", get: |v| Ok(Value(code_desc(v).name)), set: None },
        GetSetDef { name: "co_qualname", get: |v| Ok(Value(code_desc(v).qualname)), set: None },
        GetSetDef { name: "co_argcount", get: |v| smi(code_desc(v).positional), set: None },
        GetSetDef { name: "co_posonlyargcount", get: |v| smi(code_desc(v).posonly), set: None },
        GetSetDef { name: "co_kwonlyargcount", get: |v| smi(code_desc(v).kwonly), set: None },
        GetSetDef { name: "co_firstlineno", get: |v| smi(code_desc(v).first_line), set: None },
        GetSetDef { name: "co_filename", get: |v| Ok(code_file(code_desc(v))), set: None },
        GetSetDef { name: "co_flags", get: |v| Ok(Value::smi(code_flags(code_desc(v)))), set: None },
        GetSetDef {
            name: "co_nlocals",
            get: |v| Ok(Value::smi(function::slot_count(code_desc(v)) as i64)),
            set: None,
        },
        GetSetDef { name: "co_varnames", get: |v| Ok(Value(code_desc(v).param_names)), set: None },
        GetSetDef {
            name: "co_freevars",
            get: |v| {
                let names = code_desc(v).free_names;
                Ok(if names == 0 { tuple_new(&[]) } else { Value(names) })
            },
            set: None,
        },
        GetSetDef { name: "co_cellvars", get: |_| Ok(tuple_new(&[])), set: None },
    ],
    subclassable: false,
    doc: "",
};

/// SimpleNamespace: only the attribute word.
fn namespace_new(cls: Value, _: &Args) -> R {
    Ok(alloc_for(TypeRef(cls), 8, Layout::Opaque))
}

fn namespace_init(v: Value, args: &Args) -> R<()> {
    if !args.pos.is_empty() {
        return Err(type_error!("no positional arguments expected"));
    }
    for (&name, &value) in args.kwnames.iter().zip(args.kwvals) {
        object::setattr(v, name, value)?;
    }
    Ok(())
}

fn namespace_repr(v: Value) -> R {
    let _guard = object::enter_native(" while getting the repr of an object")?;
    let name = match type_of(v).is(Shape::NAMESPACE) {
        true => "namespace".to_string(),
        false => type_name(v),
    };
    let mut parts = Vec::new();
    if let Some(d) = object::attributes_dict(v) {
        let mut pos = 0;
        while let Some((k, value)) = dict::next(d, &mut pos) {
            parts.push(format!("{}={}", object::to_string(k)?, object::repr_string(value)?));
        }
    }
    Ok(names::str_new(&format!("{name}({})", parts.join(", "))))
}

fn namespace_compare(a: Value, b: Value, op: CmpOp) -> R {
    let equal = matches!(op, CmpOp::Eq | CmpOp::Ne);
    let comparable = object::is_instance(a, Shape::NAMESPACE) && object::is_instance(b, Shape::NAMESPACE);
    match (object::attributes_dict(a), object::attributes_dict(b)) {
        (Some(x), Some(y)) if equal && comparable => object::compare(x, y, op),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

pub static NAMESPACE: TypeDef = TypeDef {
    name: "SimpleNamespace",
    module: "types",
    shape: Shape::NAMESPACE,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots {
        new: Some(namespace_new),
        init: Some(namespace_init),
        repr: Some(namespace_repr),
        compare: Some(namespace_compare),
        ..Slots::EMPTY
    },
    methods: &[MethodDef::new("__reduce__", |a| {
        let me = a.pos[0];
        let d = object::attributes_dict(me).unwrap_or(Value::NONE);
        Ok(tuple_new(&[type_of(me).0, tuple_new(&[]), d]))
    })],
    getset: &[GetSetDef {
        name: "__dict__",
        get: |v| match object::attributes_dict(v) {
            Some(d) => Ok(d),
            None => Err(error::raise(Exc::AttributeError, "__dict__")),
        },
        set: None,
    }],
    subclassable: true,
    doc: "",
};

/// Types of this file.
pub static TYPES: &[&TypeDef] = &[&CELL, &CODE, &NAMESPACE];

/// Names of a function's parameters.
pub fn parameter_names(d: &FuncDesc) -> &'static [Value] {
    tuple_items(Value(d.param_names))
}
