//! Function objects: made by compiled `def` and `lambda`, called through the binder.

use crate::calls::bind;
use crate::error::R;
use crate::gc;
use crate::names;
use crate::object;
use crate::objects::{dict, tuple};
use crate::types::{Args, GetSetDef, Slots, TypeDef};
use crate::value::Value;
use crate::{type_error, value_error};
use pyrl_abi::desc::{func_flags, FuncDesc, ModuleDesc};
use pyrl_abi::layout::{self, function as at, Layout};
use pyrl_abi::shapes::Shape;

extern "C" {
    #[cfg(target_arch = "aarch64")]
    fn pyrl_enter(entry: u64, function: u64, argv: *const Value, count: u64) -> u64;
}

#[cfg(not(target_arch = "aarch64"))]
unsafe fn pyrl_enter(_entry: u64, _function: u64, _argv: *const Value, _count: u64) -> u64 {
    0
}

/// The static descriptor.
#[inline]
pub fn desc(f: Value) -> &'static FuncDesc {
    unsafe { &*(f.word(at::DESC) as *const FuncDesc) }
}

/// Runs compiled code with all parameter slots filled.
#[inline]
fn enter(f: Value, slots: &[Value]) -> R {
    let result = Value(unsafe { pyrl_enter(f.word(at::ENTRY), f.0, slots.as_ptr(), slots.len() as u64) });
    if result.is_unset() {
        return Err(crate::error::Raised);
    }
    Ok(result)
}

/// Calls a function object.
#[inline]
pub fn call(f: Value, args: &Args) -> R {
    if args.kwnames.is_empty() && f.word(at::FAST_ARGC) == args.pos.len() as u64 {
        return enter(f, args.pos);
    }
    let slots = bind::bind(f, desc(f), args)?;
    enter(f, slots.values())
}

fn fast_argc(d: &FuncDesc) -> u64 {
    if d.kwonly == 0 && d.flags & (func_flags::VARARGS | func_flags::VARKW) == 0 {
        d.positional as u64
    } else {
        u64::MAX
    }
}

/// A function object of a descriptor; absent parts are 0.
///
/// # Safety
/// `desc` points to a compiled function's descriptor.
#[no_mangle]
pub unsafe extern "C" fn pyrt_make_function(
    desc: *const FuncDesc,
    defaults: Value,
    kwdefaults: Value,
    closure: Value,
    annotations: Value,
) -> Value {
    let d = &*desc;
    let f = gc::alloc(at::SIZE as usize, Layout::Function, Shape::FUNCTION as u32);
    f.set_word(at::ENTRY, d.entry);
    f.set_word(at::DESC, desc as u64);
    f.set_word(at::FAST_ARGC, fast_argc(d));
    f.set_field(at::CLOSURE, closure);
    f.set_field(at::DEFAULTS, defaults);
    f.set_field(at::KWDEFAULTS, kwdefaults);
    f.set_word(at::NAME, d.name);
    f.set_word(at::QUALNAME, d.qualname);
    f.set_word(at::DOC, d.doc);
    f.set_word(at::MODULE, (*(d.module as *const ModuleDesc)).object);
    f.set_field(at::ANNOTATIONS, annotations);
    f
}

/// A cell that holds a value (0 = unbound).
#[no_mangle]
pub extern "C" fn pyrt_cell_new(value: Value) -> Value {
    let cell = gc::alloc(layout::CELL_SIZE as usize, Layout::Cell, Shape::CELL as u32);
    cell.set_field(layout::CELL_VALUE, value);
    cell
}

fn slot_call(f: Value, args: &Args) -> R {
    call(f, args)
}

/// Functions bind to instances.
pub fn descr_get(f: Value, obj: Value, _owner: Value) -> R {
    if obj.is_unset() {
        return Ok(f);
    }
    Ok(super::method::new(f, obj))
}

fn repr(f: Value) -> R {
    Ok(names::str_new(&format!("<function {} at {:#x}>", names::text(f.field(at::QUALNAME)), f.0)))
}

fn or_none(v: Value) -> R {
    Ok(if v.is_unset() { Value::NONE } else { v })
}

fn get_name(f: Value) -> R {
    Ok(f.field(at::NAME))
}
fn get_qualname(f: Value) -> R {
    Ok(f.field(at::QUALNAME))
}
fn set_text(f: Value, offset: u32, attribute: &str, v: Value) -> R<()> {
    if !object::is_instance(v, Shape::STR) {
        return Err(type_error!("{attribute} must be set to a string object"));
    }
    f.set_field(offset, v);
    Ok(())
}
fn set_name(f: Value, v: Value) -> R<()> {
    set_text(f, at::NAME, "__name__", v)
}
fn set_qualname(f: Value, v: Value) -> R<()> {
    set_text(f, at::QUALNAME, "__qualname__", v)
}
fn get_doc(f: Value) -> R {
    or_none(f.field(at::DOC))
}
fn set_doc(f: Value, v: Value) -> R<()> {
    f.set_field(at::DOC, if v.is_unset() { Value::NONE } else { v });
    Ok(())
}
/// `__module__`: an own attribute when set, else the name of the defining module.
fn get_module(f: Value) -> R {
    let own = f.field(at::DICT);
    if own.is_pointer() {
        if let Some(v) = dict::get_str(own, names::MODULE.v()) {
            return Ok(v);
        }
    }
    let module = unsafe { &*(desc(f).module as *const ModuleDesc) };
    Ok(Value(module.name))
}
fn set_module(f: Value, v: Value) -> R<()> {
    let own = own_dict(f);
    let v = if v.is_unset() { Value::NONE } else { v };
    dict::set_str(own, names::MODULE.v(), v);
    Ok(())
}
fn own_dict(f: Value) -> Value {
    if f.field(at::DICT).is_unset() {
        let d = dict::new();
        f.set_field(at::DICT, d);
    }
    f.field(at::DICT)
}
fn get_dict(f: Value) -> R {
    Ok(own_dict(f))
}
fn set_dict(f: Value, v: Value) -> R<()> {
    if !object::is_instance(v, Shape::DICT) {
        return Err(type_error!("__dict__ must be set to a dictionary, not a '{}'", object::type_name(v)));
    }
    f.set_field(at::DICT, v);
    Ok(())
}
fn get_defaults(f: Value) -> R {
    or_none(f.field(at::DEFAULTS))
}
fn set_defaults(f: Value, v: Value) -> R<()> {
    if v.is_unset() || v.is_none() {
        f.set_word(at::DEFAULTS, 0);
    } else if object::is_instance(v, Shape::TUPLE) {
        f.set_field(at::DEFAULTS, v);
    } else {
        return Err(type_error!("__defaults__ must be set to a tuple object"));
    }
    Ok(())
}
fn get_kwdefaults(f: Value) -> R {
    or_none(f.field(at::KWDEFAULTS))
}
fn set_kwdefaults(f: Value, v: Value) -> R<()> {
    if v.is_unset() || v.is_none() {
        f.set_word(at::KWDEFAULTS, 0);
    } else if object::is_instance(v, Shape::DICT) {
        f.set_field(at::KWDEFAULTS, v);
    } else {
        return Err(type_error!("__kwdefaults__ must be set to a dict object"));
    }
    Ok(())
}
fn get_annotations(f: Value) -> R {
    if f.field(at::ANNOTATIONS).is_unset() {
        let d = dict::new();
        f.set_field(at::ANNOTATIONS, d);
    }
    Ok(f.field(at::ANNOTATIONS))
}
fn set_annotations(f: Value, v: Value) -> R<()> {
    if v.is_unset() || v.is_none() {
        f.set_word(at::ANNOTATIONS, 0);
    } else if object::is_instance(v, Shape::DICT) {
        f.set_field(at::ANNOTATIONS, v);
    } else {
        return Err(type_error!("__annotations__ must be set to a dict object"));
    }
    Ok(())
}
fn get_closure(f: Value) -> R {
    or_none(f.field(at::CLOSURE))
}
fn get_globals(f: Value) -> R {
    object::getattr_str(f.field(at::MODULE), "__dict__")
}
fn get_code(f: Value) -> R {
    let code = gc::alloc(16, Layout::Opaque, Shape::CODE as u32);
    code.set_word(8, f.word(at::DESC));
    Ok(code)
}

const fn attribute(name: &'static str, get: fn(Value) -> R, set: fn(Value, Value) -> R<()>) -> GetSetDef {
    GetSetDef { name, get, set: Some(set) }
}
const fn computed(name: &'static str, get: fn(Value) -> R) -> GetSetDef {
    GetSetDef { name, get, set: None }
}

pub static FUNCTION_TYPE: TypeDef = TypeDef {
    name: "function",
    module: "builtins",
    shape: Shape::FUNCTION,
    layout: Layout::Function,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(repr),
        call: Some(slot_call),
        descr_get: Some(descr_get),
        ..Slots::EMPTY
    },
    methods: &[],
    getset: &[
        attribute("__name__", get_name, set_name),
        attribute("__qualname__", get_qualname, set_qualname),
        attribute("__doc__", get_doc, set_doc),
        attribute("__module__", get_module, set_module),
        attribute("__dict__", get_dict, set_dict),
        attribute("__defaults__", get_defaults, set_defaults),
        attribute("__kwdefaults__", get_kwdefaults, set_kwdefaults),
        attribute("__annotations__", get_annotations, set_annotations),
        computed("__closure__", get_closure),
        computed("__globals__", get_globals),
        computed("__code__", get_code),
    ],
    subclassable: false,
    doc: "",
};

fn cell_get(cell: Value) -> R {
    let v = cell.field(layout::CELL_VALUE);
    if v.is_unset() {
        return Err(value_error!("Cell is empty"));
    }
    Ok(v)
}
fn cell_set(cell: Value, v: Value) -> R<()> {
    cell.set_field(layout::CELL_VALUE, v);
    Ok(())
}
fn cell_repr(cell: Value) -> R {
    let v = cell.field(layout::CELL_VALUE);
    let content = if v.is_unset() {
        "empty".to_string()
    } else {
        format!("{} object at {:#x}", object::type_name(v), v.0)
    };
    Ok(names::str_new(&format!("<cell at {:#x}: {content}>", cell.0)))
}

pub static CELL_TYPE: TypeDef = TypeDef {
    name: "cell",
    module: "builtins",
    shape: Shape::CELL,
    layout: Layout::Cell,
    base: Shape::OBJECT,
    slots: Slots { repr: Some(cell_repr), ..Slots::EMPTY },
    methods: &[],
    getset: &[attribute("cell_contents", cell_get, cell_set)],
    subclassable: false,
    doc: "",
};

fn code_desc(code: Value) -> &'static FuncDesc {
    unsafe { &*(code.word(8) as *const FuncDesc) }
}
fn code_name(c: Value) -> R {
    Ok(Value(code_desc(c).name))
}
fn code_qualname(c: Value) -> R {
    Ok(Value(code_desc(c).qualname))
}
fn code_argcount(c: Value) -> R {
    Ok(Value::smi(code_desc(c).positional as i64))
}
fn code_posonly(c: Value) -> R {
    Ok(Value::smi(code_desc(c).posonly as i64))
}
fn code_kwonly(c: Value) -> R {
    Ok(Value::smi(code_desc(c).kwonly as i64))
}
fn code_first_line(c: Value) -> R {
    Ok(Value::smi(code_desc(c).first_line as i64))
}
fn code_varnames(c: Value) -> R {
    Ok(Value(code_desc(c).param_names))
}
fn code_freevars(c: Value) -> R {
    let names = Value(code_desc(c).free_names);
    Ok(if names.is_pointer() { names } else { tuple::empty() })
}
fn code_filename(c: Value) -> R {
    let module = unsafe { &*(code_desc(c).module as *const ModuleDesc) };
    Ok(names::str_new(&crate::startup::shown_file(module)))
}
/// CPython's CO_ bits that programs test.
fn code_flags(c: Value) -> R {
    let pairs = [
        (func_flags::VARARGS, 4),
        (func_flags::VARKW, 8),
        (func_flags::GENERATOR, 0x20),
        (func_flags::COROUTINE, 0x80),
        (func_flags::ASYNC_GENERATOR, 0x200),
    ];
    let flags = code_desc(c).flags;
    Ok(Value::smi(3 | pairs.iter().filter(|(f, _)| flags & f != 0).map(|(_, co)| co).sum::<i64>()))
}
fn code_repr(c: Value) -> R {
    let d = code_desc(c);
    let file = names::text(code_filename(c)?);
    let name = names::text(Value(d.name));
    Ok(names::str_new(&format!(
        "<code object {name} at {:#x}, file \"{file}\", line {}>",
        c.0, d.first_line
    )))
}

pub static CODE_TYPE: TypeDef = TypeDef {
    name: "code",
    module: "builtins",
    shape: Shape::CODE,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots { repr: Some(code_repr), ..Slots::EMPTY },
    methods: &[],
    getset: &[
        computed("co_name", code_name),
        computed("co_qualname", code_qualname),
        computed("co_argcount", code_argcount),
        computed("co_posonlyargcount", code_posonly),
        computed("co_kwonlyargcount", code_kwonly),
        computed("co_varnames", code_varnames),
        computed("co_freevars", code_freevars),
        computed("co_filename", code_filename),
        computed("co_firstlineno", code_first_line),
        computed("co_flags", code_flags),
    ],
    subclassable: false,
    doc: "",
};

