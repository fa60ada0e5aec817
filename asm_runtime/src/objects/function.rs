//! Functions written in Python: objects, attributes, calling.

use super::support_types::code;
use crate::calls;
use crate::error::R;
use crate::gc;
use crate::names;
use crate::object::typeobj::tuple_items;
use crate::object::{self, type_name};
use crate::objects::{dict, method};
use crate::type_error;
use crate::types::{Args, GetSetDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::desc::{func_flags, Definition, FuncDesc, ModuleDesc};
use pyrl_abi::layout::{function as at, Layout};
use pyrl_abi::shapes::Shape;

/// The static descriptor of a function.
#[inline]
pub fn desc(f: Value) -> &'static FuncDesc {
    unsafe { &*(f.word(at::DESC) as *const FuncDesc) }
}

/// Parameter slots in all.
#[inline]
pub fn slot_count(d: &FuncDesc) -> usize {
    (d.positional + d.kwonly) as usize
        + (d.flags & func_flags::VARARGS != 0) as usize
        + (d.flags & func_flags::VARKW != 0) as usize
}

/// How many positional arguments ENTRY takes without binding; -1: always bind.
fn fast_argc(d: &FuncDesc) -> i64 {
    if d.flags & (func_flags::VARARGS | func_flags::VARKW) != 0 || d.kwonly != 0 {
        -1
    } else {
        d.positional as i64
    }
}

/// Makes a function; words that are 0 are absent. `annotations` is a dict.
///
/// # Safety
/// `desc` points to a static function descriptor.
#[no_mangle]
pub unsafe extern "C" fn pyrt_make_function(
    desc: *const FuncDesc,
    defaults: Value,
    kwdefaults: Value,
    closure: Value,
    annotations: Value,
) -> Value {
    let d = &*desc;
    let f = gc::alloc(at::SIZE as usize, Layout::Function, Shape::FUNCTION);
    f.set_word(at::ENTRY, d.entry);
    f.set_word(at::DESC, desc as u64);
    f.set_word(at::FAST_ARGC, fast_argc(d) as u64);
    f.set_field(at::CLOSURE, closure);
    f.set_field(at::DEFAULTS, defaults);
    f.set_field(at::KWDEFAULTS, kwdefaults);
    f.set_word(at::NAME, d.name);
    f.set_word(at::QUALNAME, d.qualname);
    f.set_word(at::DOC, d.doc);
    f.set_word(at::MODULE, (*(d.module as *const ModuleDesc)).object.get());
    f.set_field(at::ANNOTATIONS, annotations);
    f
}

/// A function without defaults, closure and annotations.
///
/// # Safety
/// As `pyrt_make_function`.
#[no_mangle]
pub unsafe extern "C" fn pyrt_make_plain_function(desc: *const FuncDesc) -> Value {
    pyrt_make_function(desc, Value::UNSET, Value::UNSET, Value::UNSET, Value::UNSET)
}

/// Binds what the rows of a table define, in a class's namespace or in globals.
///
/// # Safety
/// `table` points to `rows` rows whose addresses are those of static data.
#[no_mangle]
pub unsafe extern "C" fn pyrt_define(namespace: Value, table: *const Definition, rows: usize) -> u64 {
    for row in core::slice::from_raw_parts(table, rows) {
        let slot = row.slot as *const Value;
        let value = match (row.desc, row.slot) {
            (0, 0) => Value(row.value),
            (0, _) => *slot,
            _ => {
                let f = pyrt_make_function(
                    row.desc as *const FuncDesc,
                    Value(row.value),
                    Value::UNSET,
                    Value::UNSET,
                    Value::UNSET,
                );
                match row.slot {
                    0 => f,
                    _ => match crate::object::call::call_one(*slot, f) {
                        Ok(wrapped) => wrapped,
                        Err(_) => return 0,
                    },
                }
            }
        };
        if namespace.is_unset() {
            *(row.target as *mut Value) = value;
        } else if super::entries::pyrl_setitem_any(namespace, Value(row.target), value) == 0 {
            return 0;
        }
    }
    Value::NONE.0
}

#[no_mangle]
pub extern "C" fn pyrt_cell_new(value: Value) -> Value {
    let cell = gc::alloc(16, Layout::Cell, Shape::CELL);
    cell.set_field(pyrl_abi::layout::CELL_VALUE, value);
    cell
}

/// Calls a Python function.
#[inline]
pub fn call(f: Value, args: &Args) -> R {
    if args.kwnames.is_empty() && f.word(at::FAST_ARGC) == args.pos.len() as u64 {
        return calls::enter(f, args.pos);
    }
    calls::bind::bind_and_enter(f, args)
}

fn descr_get(f: Value, obj: Value, _: Value) -> R {
    if obj.is_unset() {
        return Ok(f);
    }
    Ok(method::new_bound(f, obj))
}

fn repr(f: Value) -> R {
    let name = names::text(f.field(at::QUALNAME));
    Ok(names::str_new(&format!("<function {name} at {:#x}>", f.0)))
}

fn or_none(v: Value) -> R {
    Ok(if v.is_unset() { Value::NONE } else { v })
}

fn set_str(f: Value, word: u32, value: Value, what: &str) -> R<()> {
    if value.is_unset() || !names::is_str(value) {
        return Err(type_error!("{what} must be set to a string object"));
    }
    f.set_field(word, value);
    Ok(())
}

fn set_optional(f: Value, word: u32, value: Value, layout: Layout, text: &str) -> R<()> {
    if value.is_unset() || value.is_none() {
        f.set_word(word, 0);
    } else if value.has_layout(layout) {
        f.set_field(word, value);
    } else {
        return Err(type_error!("{text}"));
    }
    refresh(f);
    Ok(())
}

/// Defaults do not change how ENTRY may be called: it always takes every slot.
fn refresh(f: Value) {
    f.set_word(at::FAST_ARGC, fast_argc(desc(f)) as u64);
}

fn annotations(f: Value) -> R {
    if f.field(at::ANNOTATIONS).is_unset() {
        f.set_field(at::ANNOTATIONS, dict::new());
    }
    Ok(f.field(at::ANNOTATIONS))
}

/// The module object, or what `__module__` was set to.
fn module_name(f: Value) -> R {
    let m = f.field(at::MODULE);
    if m.is_unset() {
        let d = desc(f).module as *const ModuleDesc;
        return Ok(Value(unsafe { (*d).name }));
    }
    if m.has_layout(Layout::Module) {
        return Ok(m.field(pyrl_abi::layout::module::NAME));
    }
    Ok(m)
}

fn globals(f: Value) -> R {
    let d = desc(f).module as *const ModuleDesc;
    Ok(crate::module::globals_dict(Value(unsafe { (*d).object.get() })))
}

pub static TYPE: TypeDef = TypeDef {
    name: "function",
    module: "builtins",
    shape: Shape::FUNCTION,
    layout: Layout::Function,
    base: Shape::OBJECT,
    slots: Slots { repr: Some(repr), call: Some(call), descr_get: Some(descr_get), ..Slots::EMPTY },
    methods: &[],
    getset: &[
        GetSetDef {
            name: "__name__",
            get: |f| Ok(f.field(at::NAME)),
            set: Some(|f, v| set_str(f, at::NAME, v, "__name__")),
        },
        GetSetDef {
            name: "__qualname__",
            get: |f| Ok(f.field(at::QUALNAME)),
            set: Some(|f, v| set_str(f, at::QUALNAME, v, "__qualname__")),
        },
        GetSetDef {
            name: "__doc__",
            get: |f| or_none(f.field(at::DOC)),
            set: Some(|f, v| {
                f.set_field(at::DOC, if v.is_unset() { Value::NONE } else { v });
                Ok(())
            }),
        },
        GetSetDef {
            name: "__module__",
            get: module_name,
            set: Some(|f, v| {
                f.set_field(at::MODULE, if v.is_unset() { Value::NONE } else { v });
                Ok(())
            }),
        },
        GetSetDef {
            name: "__defaults__",
            get: |f| or_none(f.field(at::DEFAULTS)),
            set: Some(|f, v| {
                let text = "__defaults__ must be set to a tuple object";
                set_optional(f, at::DEFAULTS, v, Layout::Tuple, text)
            }),
        },
        GetSetDef {
            name: "__kwdefaults__",
            get: |f| or_none(f.field(at::KWDEFAULTS)),
            set: Some(|f, v| {
                let text = "__kwdefaults__ must be set to a dict object";
                set_optional(f, at::KWDEFAULTS, v, Layout::Dict, text)
            }),
        },
        GetSetDef { name: "__closure__", get: |f| or_none(f.field(at::CLOSURE)), set: None },
        GetSetDef {
            name: "__annotations__",
            get: annotations,
            set: Some(|f, v| {
                let text = "__annotations__ must be set to a dict object";
                set_optional(f, at::ANNOTATIONS, v, Layout::Dict, text)
            }),
        },
        GetSetDef {
            name: "__dict__",
            get: |f| Ok(object::attributes_dict(f).unwrap_or(Value::NONE)),
            set: Some(super::object_type::set_dict),
        },
        GetSetDef { name: "__globals__", get: globals, set: None },
        GetSetDef { name: "__code__", get: |f| Ok(code(desc(f))), set: None },
    ],
    subclassable: false,
    doc: "",
};

/// Text of a parameter's name.
pub fn param_name(d: &FuncDesc, i: usize) -> Value {
    tuple_items(Value(d.param_names))[i]
}

/// A class body or function called with one slot per argument (no binding).
pub fn call_body(f: Value, args: &[Value]) -> R {
    if !f.has_layout(Layout::Function) {
        return Err(type_error!("'{}' object is not a function", type_name(f)));
    }
    calls::enter(f, args)
}
