//! Module objects and imports.
//!
//! Globals that the compiler knows lie in the module descriptor's slots; other names, made with
//! `setattr` or `globals()`, in the object's extra dict. `__dict__` and `globals()` give a dict
//! that mirrors the slots (`globals_dict`).

use crate::calls::{entry_result, entry_unit};
use crate::error::{raise, Exc, R};
use crate::gc;
use crate::names;
use crate::object;
use crate::objects::{dict, exception, function, list, tuple};
use crate::prelude::*;
use crate::types::{Args, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use crate::{attribute_error, type_error};
use core::cell::Cell;
use pyrl_abi::desc::{FuncDesc, ModuleDesc};
use pyrl_abi::layout::{flags, module as at, Layout};
use pyrl_abi::shapes::Shape;

/// `ModuleDesc::state`.
const NOT_STARTED: u64 = 0;
const RUNNING: u64 = 1;
const DONE: u64 = 2;

fn desc(m: Value) -> Option<&'static ModuleDesc> {
    unsafe { (m.word(at::DESC) as *const ModuleDesc).as_ref() }
}

fn global_names(d: &ModuleDesc) -> &'static [Value] {
    if d.global_count == 0 {
        &[]
    } else {
        tuple::items(Value(d.global_names))
    }
}

fn slot_address(d: &ModuleDesc, slot: usize) -> *mut Value {
    unsafe { (d.globals as *mut Value).add(slot) }
}

fn find_slot(d: &ModuleDesc, name: Value) -> Option<usize> {
    const SIZE: usize = 64;
    /// Slots found lately, by descriptor and canonical name, which both stay where they are.
    static mut FOUND: [(u64, Value, usize); SIZE] = [(0, Value::UNSET, 0); SIZE];
    let key = d as *const ModuleDesc as u64;
    let place = (key >> 5) as usize ^ (name.0 >> 3) as usize;
    // The runtime has one thread.
    let found =
        unsafe { &mut *(core::ptr::addr_of_mut!(FOUND) as *mut (u64, Value, usize)).add(place % SIZE) };
    if found.0 == key && found.1 == name {
        return Some(found.2);
    }
    let slot = global_names(d).iter().position(|n| *n == name || names::str_eq(*n, name))?;
    if gc::flags(name) & flags::INTERNED != 0 {
        *found = (key, name, slot);
    }
    Some(slot)
}

/// The value of a name that only attributes of the module itself have: those of its class begin with `_`.
#[inline]
pub fn public(m: Value, name: Value) -> Option<Value> {
    if !m.is_exact(Shape::MODULE) || names::str_bytes(name).first() == Some(&b'_') {
        return None;
    }
    get(m, name)
}

fn extra(m: Value, create: bool) -> Value {
    if m.field(at::EXTRA).is_unset() && create {
        let d = dict::new();
        m.set_field(at::EXTRA, d);
    }
    m.field(at::EXTRA)
}

/// An empty module object.
pub fn new(name: Value) -> Value {
    let m = gc::alloc(at::SIZE as usize, Layout::Module, Shape::MODULE as u32);
    m.set_field(at::NAME, name);
    m
}

/// The module object of a descriptor, made when first asked for.
pub fn object_of(d: &ModuleDesc) -> Value {
    if d.object.get() == 0 {
        let m = new(Value(d.name));
        m.set_word(at::DESC, d as *const ModuleDesc as u64);
        d.object.set(m.0);
    }
    Value(d.object.get())
}

/// Binds a name of a module.
pub fn set(m: Value, name: Value, v: Value) {
    if let Some(d) = desc(m) {
        if let Some(slot) = find_slot(d, name) {
            unsafe { *slot_address(d, slot) = v };
            definers(d).get(slot).inspect(|waits| waits.set(0));
            return;
        }
    }
    dict::set_str(extra(m, true), names::intern_value(name), v);
}

/// The value of a name of a module, if it is bound.
pub fn get(m: Value, name: Value) -> Option<Value> {
    if let Some(d) = desc(m) {
        if let Some(slot) = find_slot(d, name) {
            let v = unsafe { *slot_address(d, slot) };
            return (!v.is_unset()).then_some(v);
        }
    }
    let own = extra(m, false);
    if own.is_unset() {
        return None;
    }
    dict::get_str(own, name)
}

/// For each global the statement that binds it when it is first asked for, or 0.
fn definers(d: &ModuleDesc) -> &'static [Cell<u64>] {
    if d.definers == 0 {
        return &[];
    }
    unsafe { core::slice::from_raw_parts(d.definers as *const Cell<u64>, d.global_count as usize) }
}

/// Runs the statement that binds an unbound global, if one waits for that; the value.
#[cold]
fn define(d: &ModuleDesc, slot: usize) -> R<Option<Value>> {
    let definers = definers(d);
    let Some(statement) = definers.get(slot).map(Cell::get).filter(|&f| f != 0) else { return Ok(None) };
    // While it runs its names are as unbound as in a module that is being imported.
    let bound: Vec<&Cell<u64>> = definers.iter().filter(|f| f.get() == statement).collect();
    bound.iter().for_each(|f| f.set(0));
    if let Err(raised) = run_statements(statement) {
        bound.iter().for_each(|f| f.set(statement));
        return Err(raised);
    }
    let v = unsafe { *slot_address(d, slot) };
    Ok((!v.is_unset()).then_some(v))
}

/// An unbound global by name: see [`define`].
pub fn define_name(d: &ModuleDesc, name: Value) -> R<Option<Value>> {
    if d.definers == 0 {
        return Ok(None);
    }
    find_slot(d, name).map_or(Ok(None), |slot| define(d, slot))
}

/// Binds everything that waits to be asked for.
fn define_all(m: Value) {
    let Some(d) = desc(m) else { return };
    for slot in 0..definers(d).len() {
        if unsafe { *slot_address(d, slot) }.is_unset() && define(d, slot).is_err() {
            // Memory or stack is short: the name is asked for again when it is needed.
            crate::error::clear();
        }
    }
}

/// The value of a name of a module, bound now if it waits for that.
fn lookup(m: Value, name: Value) -> R<Option<Value>> {
    match (get(m, name), desc(m)) {
        (None, Some(d)) => define_name(d, name),
        (found, _) => Ok(found),
    }
}

/// Adds a value under a name: for native initialisers.
pub fn add(m: Value, name: &str, v: Value) {
    set(m, names::intern(name), v);
}

/// Adds native functions.
pub fn add_functions(m: Value, functions: &'static [MethodDef]) {
    let name = m.field(at::NAME);
    for f in functions {
        add(m, f.name, crate::objects::descriptor::new_module_function(f, name));
    }
}

/// A global without a slot, or an automatic one (`__name__`, …).
pub fn extra_global(d: &ModuleDesc, name: Value) -> Option<Value> {
    if d.object.get() == 0 {
        return None;
    }
    let m = Value(d.object.get());
    let own = extra(m, false);
    if !own.is_unset() {
        if let Some(v) = dict::get_str(own, name) {
            return Some(v);
        }
    }
    if !names::str_bytes(name).starts_with(b"__") {
        return None;
    }
    automatic(m, &names::text(name))
}

/// Attributes that every module has without binding them.
fn automatic(m: Value, name: &str) -> Option<Value> {
    let d = desc(m);
    let text_or_none = |word: u64| if word == 0 { Value::NONE } else { Value(word) };
    Some(match name {
        "__name__" => m.field(at::NAME),
        "__doc__" => d.map_or(Value::NONE, |d| text_or_none(d.doc)),
        "__file__" => {
            let d = d?;
            if !names::is_str(Value(d.file)) {
                return None;
            }
            names::str_new(&crate::startup::shown_file(d))
        }
        "__package__" => {
            let name = names::text(m.field(at::NAME));
            let is_package = d.is_some_and(|d| d.is_package != 0);
            match name.rfind('.') {
                _ if is_package => names::str_new(&name),
                Some(dot) => names::str_new(&name[..dot]),
                None if name == "__main__" => Value::NONE,
                None => names::str_new(""),
            }
        }
        "__spec__" | "__loader__" => Value::NONE,
        "__path__" if d.is_some_and(|d| d.is_package != 0) => list::from_slice(&[]),
        "__builtins__" => crate::objects::mappingproxy::new(crate::builtins::namespace()),
        _ => return None,
    })
}

/// Bound names in the order of their slots, then the others.
fn bound_names(m: Value) -> Vec<(Value, Value)> {
    define_all(m);
    let mut found = Vec::new();
    if let Some(d) = desc(m) {
        for (slot, name) in global_names(d).iter().enumerate() {
            let v = unsafe { *slot_address(d, slot) };
            if !v.is_unset() {
                found.push((*name, v));
            }
        }
    }
    let own = extra(m, false);
    if !own.is_unset() {
        let mut pos = 0;
        while let Some((name, v)) = dict::next(own, &mut pos) {
            found.push((name, v));
        }
    }
    found
}

const AUTOMATIC: &[&str] = &["__name__", "__doc__", "__package__", "__loader__", "__spec__", "__file__"];

/// The module's names as a dict: a snapshot.
pub fn namespace_snapshot(m: Value) -> Value {
    let d = dict::new();
    for name in AUTOMATIC {
        if let Some(v) = automatic(m, name) {
            dict::set_str(d, names::intern(name), v);
        }
    }
    for (name, v) in bound_names(m) {
        dict::set_str(d, name, v);
    }
    d
}

/// Names for `dir(module)`.
pub fn dir(m: Value) -> Vec<Value> {
    let mut found: Vec<Value> =
        AUTOMATIC.iter().filter(|n| automatic(m, n).is_some()).map(|n| names::intern(n)).collect();
    for (name, _) in bound_names(m) {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

/// Imports a module: its parents first, its body once. A module that is being imported is
/// returned as it is (circular imports).
pub fn import(d: &ModuleDesc) -> R {
    let m = object_of(d);
    if d.state.get() != NOT_STARTED {
        return Ok(m);
    }
    let name = names::text(Value(d.name));
    let parent = match name.rfind('.') {
        Some(dot) => by_name(&name[..dot]),
        None => None,
    };
    if let Some(parent) = parent {
        import(parent)?;
        if d.state.get() != NOT_STARTED {
            return Ok(m);
        }
    }
    d.state.set(RUNNING);
    register(Value(d.name), m);
    if let Err(raised) = run_body(d, m) {
        // As in CPython, a module whose body failed can be imported again.
        d.state.set(NOT_STARTED);
        return Err(raised);
    }
    d.state.set(DONE);
    if let (Some(parent), Some(dot)) = (parent, name.rfind('.')) {
        set(object_of(parent), names::intern(&name[dot + 1..]), m);
    }
    Ok(m)
}

fn run_body(d: &ModuleDesc, m: Value) -> R<()> {
    if d.native_init != 0 {
        let init: extern "C" fn(Value) -> Value = unsafe { core::mem::transmute(d.native_init as *const ()) };
        return crate::calls::from_word(init(m)).map(|_| ());
    }
    if d.body == 0 {
        return Ok(());
    }
    run_statements(d.body)
}

/// Runs a module's body, or one statement of it: the descriptor of a function without parameters.
fn run_statements(f: u64) -> R<()> {
    let unset = Value::UNSET;
    let body = unsafe { function::pyrt_make_function(f as *const FuncDesc, unset, unset, unset, unset) };
    function::call(body, &Args { pos: &[], kwnames: &[], kwvals: &[] }).map(|_| ())
}

/// The program's module of a dotted name.
pub fn by_name(name: &str) -> Option<&'static ModuleDesc> {
    crate::program::all_modules().find(|d| names::text(Value(d.name)) == name)
}

/// Modules that have been imported, as (name, module): `sys.modules`.
pub fn imported() -> Vec<(Value, Value)> {
    let started = crate::program::all_modules().filter(|d| d.state.get() != NOT_STARTED);
    started.map(|d| (Value(d.name), object_of(d))).collect()
}

/// `import m`.
///
/// # Safety
/// `d` points to a module descriptor.
#[no_mangle]
pub unsafe extern "C" fn pyrt_import_module(d: *const ModuleDesc) -> Value {
    if (*d).state.get() == DONE {
        return Value((*d).object.get());
    }
    entry_result(import(&*d))
}

/// `from m import name`: an attribute, or a submodule.
#[no_mangle]
pub extern "C" fn pyrt_import_from(m: Value, name: Value) -> Value {
    entry_result(import_from(m, name))
}

fn import_from(m: Value, name: Value) -> R {
    if m.is_exact(Shape::MODULE) {
        if let Some(v) = lookup(m, name)? {
            return Ok(v);
        }
    }
    if let Some(v) = object::getattr_opt(m, &names::text(name))? {
        return Ok(v);
    }
    let module_name = names::text(m.field(at::NAME));
    let full = format!("{module_name}.{}", names::text(name));
    if let Some(submodule) = by_name(&full) {
        return import(submodule);
    }
    let place = match automatic(m, "__file__") {
        Some(file) => names::text(file),
        None => "unknown location".to_string(),
    };
    let running = desc(m).is_some_and(|d| d.state.get() == RUNNING);
    let message = if running {
        format!(
            "cannot import name '{}' from partially initialized module '{module_name}' (most likely due to a circular import) ({place})",
            names::text(name)
        )
    } else {
        format!("cannot import name '{}' from '{module_name}' ({place})", names::text(name))
    };
    Err(exception::import_error(Exc::ImportError, &message, m.field(at::NAME)))
}

/// `from m import *` into another module.
///
/// # Safety
/// `target` points to a module descriptor.
#[no_mangle]
pub unsafe extern "C" fn pyrt_import_star(source: Value, target: *const ModuleDesc) -> Value {
    entry_unit(import_star(source, object_of(&*target)))
}

fn import_star(source: Value, target: Value) -> R<()> {
    let Some(all) = lookup(source, names::intern("__all__"))? else {
        for (name, v) in bound_names(source) {
            if !names::text(name).starts_with('_') {
                set(target, name, v);
            }
        }
        return Ok(());
    };
    let mut wanted = Vec::new();
    object::iter_into(all, &mut wanted)?;
    for name in wanted {
        if !names::is_str(name) {
            let module = names::text(source.field(at::NAME));
            return Err(type_error!("Item in {module}.__all__ must be str, not {}", object::type_name(name)));
        }
        let v = match lookup(source, name)? {
            Some(v) => v,
            None => {
                let full = format!("{}.{}", names::text(source.field(at::NAME)), names::text(name));
                match by_name(&full) {
                    Some(submodule) => import(submodule)?,
                    None => object::getattr(source, name)?,
                }
            }
        };
        set(target, name, v);
    }
    Ok(())
}

/// A module unknown when the program was compiled.
#[no_mangle]
#[cold]
pub extern "C" fn pyrt_import_missing(name: Value) -> Value {
    let message = format!("No module named '{}'", names::text(name));
    let _ = exception::import_error(Exc::ModuleNotFoundError, &message, name);
    Value::UNSET
}

fn getattr(m: Value, name: Value) -> R {
    if let Some(v) = lookup(m, name)? {
        return Ok(v);
    }
    let text = names::text(name);
    if text == "__dict__" {
        return Ok(globals_dict(m));
    }
    if let Some(v) = automatic(m, &text) {
        return Ok(v);
    }
    if object::type_lookup(object::type_of(m), name).is_some() {
        return object::generic_getattr(m, name);
    }
    if let Some(f) = get(m, names::intern("__getattr__")) {
        return object::call(f, &[name]);
    }
    // A package of the library imports its modules when it is imported: here, when they are asked for.
    if let Some(submodule) = desc(m).filter(|d| d.definers != 0 && d.is_package != 0).and_then(|d| {
        let package = names::text(Value(d.name));
        by_name(&format!("{package}.{text}"))
    }) {
        return import(submodule);
    }
    let module = names::text(m.field(at::NAME));
    if desc(m).is_some_and(|d| d.state.get() == RUNNING) {
        return Err(crate::error::attribute_error(
            m,
            name,
            &format!(
                "partially initialized module '{module}' has no attribute '{text}' (most likely due to a circular import)"
            ),
        ));
    }
    Err(crate::error::attribute_error(m, name, &format!("module '{module}' has no attribute '{text}'")))
}

fn setattr(m: Value, name: Value, v: Value) -> R<()> {
    if desc(m).is_some_and(|d| names::str_bytes(Value(d.name)) == b"builtins") && get(m, name).is_some() {
        // The program was compiled with what the names mean; a loud end instead of the wrong one.
        let text = names::text(name);
        return Err(raise(
            Exc::RuntimeError,
            format!("builtins.{text} cannot be changed: it is known when the program is compiled"),
        ));
    }
    if !v.is_unset() {
        set(m, name, v);
        return Ok(());
    }
    if let Some(d) = desc(m) {
        if let Some(slot) = find_slot(d, name) {
            define(d, slot)?;
            let address = slot_address(d, slot);
            unsafe {
                if !(*address).is_unset() {
                    *address = Value::UNSET;
                    return Ok(());
                }
            }
        }
    }
    let own = extra(m, false);
    if own.is_pointer() && dict::remove_str(own, name).is_some() {
        return Ok(());
    }
    Err(attribute_error!("{}", names::text(name)))
}

/// `sys.modules`: the modules imported so far, and those imported later as they come.
pub fn modules_dict() -> Value {
    let modules = unsafe { &mut *core::ptr::addr_of_mut!(MODULES) };
    if modules.is_unset() {
        *modules = dict::new();
        for (name, module) in imported() {
            dict::set_str(*modules, name, module);
        }
    }
    *modules
}

static mut MODULES: Value = Value::UNSET;

/// Enters a module in `sys.modules`, if the program has asked for it.
fn register(name: Value, module: Value) {
    let modules = unsafe { MODULES };
    if !modules.is_unset() {
        dict::set_str(modules, name, module);
    }
}

/// `__dict__` and `globals()` of a module.
pub fn globals_dict(m: Value) -> Value {
    crate::objects::module_dict::of(m)
}

fn repr(m: Value) -> R {
    let name = names::text(m.field(at::NAME));
    let text = match automatic(m, "__file__") {
        Some(file) => format!("<module '{name}' from '{}'>", names::text(file)),
        None if desc(m).is_some() => format!("<module '{name}' (built-in)>"),
        None => format!("<module '{name}'>"),
    };
    Ok(names::str_new(&text))
}

fn slot_new(_cls: Value, args: &Args) -> R {
    match args.pos {
        [name, ..] if names::is_str(*name) => Ok(new(names::intern_value(*name))),
        _ => Err(type_error!("module() missing required argument 'name' (pos 1)")),
    }
}

fn get_dict(m: Value) -> R {
    Ok(globals_dict(m))
}

pub static MODULE_TYPE: TypeDef = TypeDef {
    name: "module",
    module: "builtins",
    shape: Shape::MODULE,
    layout: Layout::Module,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(repr),
        getattr: Some(getattr),
        setattr: Some(setattr),
        new: Some(slot_new),
        ..Slots::EMPTY
    },
    methods: &[],
    getset: &[GetSetDef { name: "__dict__", get: get_dict, set: None }],
    subclassable: false,
    doc: "",
};

/// Raises the error for a name of a module that pyrl-asm knows and cannot give.
pub fn unavailable(what: &str) -> crate::error::Raised {
    raise(Exc::RuntimeError, format!("{what} needs an interpreter and is not available in compiled programs"))
}
