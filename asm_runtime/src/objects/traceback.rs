//! Traceback objects: one per frame an exception went through, made from return addresses.
//!
//! Compiled code keeps no line numbers at run time: a landing pad hands over x30, which names the
//! call, and the static site tables give function, lines and columns. Printing is in
//! `traceback_text`.

use crate::context::context;
use crate::error::R;
use crate::gc;
use crate::names;
use crate::object;
use crate::prelude::*;
use crate::program::{self, Frame};
use crate::type_error;
use crate::types::{GetSetDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::desc::{FuncDesc, ModuleDesc, Site};
use pyrl_abi::layout::{exception, Layout};
use pyrl_abi::shapes::Shape;

/// Traceback: next entry (towards where the exception was raised; 0 = last), function descriptor,
/// site (0 = none; `LOOKUP` is added when the site is a method call whose method was not found),
/// return address. asm/quick.S makes entries that know only the address: function and site are 0 until
/// somebody looks (`resolve`). `NEXT` is the first word there.
const NEXT: u32 = 8;
const FUNCTION: u32 = 16;
const SITE: u32 = 24;
const ADDRESS: u32 = 32;
const SIZE: usize = 40;

/// Sites are aligned, so that this bit is free.
const LOOKUP: u64 = 1;

/// The exception, inverted, that looking up the method of a call has raised. Its place is the method,
/// not the call. Read by asm/quick.S.
#[no_mangle]
static mut PYRL_FAILED_LOOKUP: u64 = 0;

/// Frame object: function descriptor, site.
const FRAME_FUNCTION: u32 = 8;
const FRAME_SITE: u32 = 16;

/// Adds this frame, and those of functions inlined at the address, to the traceback of the
/// exception being propagated. Returns 0, as the function does that it is called for. Compiled code has been in
/// asm/quick.S before.
#[no_mangle]
pub extern "C" fn pyrl_traceback_add_any(return_address: u64) -> u64 {
    let exc = context().exception;
    if exc.is_unset() {
        return 0;
    }
    let failed = unsafe { core::mem::replace(&mut *core::ptr::addr_of_mut!(PYRL_FAILED_LOOKUP), 0) };
    let mut part = if failed == !exc.0 { LOOKUP } else { 0 };
    for frame in program::frames_at(return_address) {
        let site = site_word(frame.site);
        add_entry(exc, frame.function, if site == 0 { 0 } else { site | part }, return_address);
        part = 0;
    }
    0
}

/// Looking up the method that a call site names has raised the exception that is set.
#[cold]
pub fn lookup_failed() {
    unsafe { PYRL_FAILED_LOOKUP = !context().exception.0 }
}

/// Adds a frame of the function that has not gone beyond its first line.
pub fn add_first_line(function: &FuncDesc) {
    let exc = context().exception;
    if !exc.is_unset() {
        add_entry(exc, function, 0, function.start);
    }
}

fn add_entry(exc: Value, function: &FuncDesc, site: u64, return_address: u64) {
    let entry = new_entry(exc.word(exception::TRACEBACK), function, site, return_address);
    exc.set_field(exception::TRACEBACK, entry);
}

fn new_entry(next: u64, function: &FuncDesc, site: u64, return_address: u64) -> Value {
    let entry = gc::alloc(SIZE, Layout::Opaque, Shape::TRACEBACK as u32);
    entry.set_word(NEXT, next);
    entry.set_word(FUNCTION, function as *const FuncDesc as u64);
    entry.set_word(SITE, site);
    entry.set_word(ADDRESS, return_address);
    entry
}

/// Function and site of an entry that was made with its address only. Where functions were inlined, the entry
/// becomes that of the outermost one, with entries for the others behind it.
fn resolve(entry: Value) {
    if entry.word(FUNCTION) != 0 {
        return;
    }
    let address = entry.word(ADDRESS);
    let mut frames = program::frames_at(address);
    // Landing pads are compiled code.
    let Some(mut frame) = frames.next() else { panic!("traceback entry of no function") };
    for outer in frames {
        let next = new_entry(entry.word(NEXT), frame.function, site_word(frame.site), address);
        entry.set_field(NEXT, next);
        frame = outer;
    }
    entry.set_word(FUNCTION, frame.function as *const FuncDesc as u64);
    entry.set_word(SITE, site_word(frame.site));
}

fn site_word(site: Option<&'static Site>) -> u64 {
    site.map_or(0, |s| s as *const Site as u64)
}

/// Takes the outermost entry off again.
pub fn drop_newest(exc: Value) {
    let newest = exc.field(exception::TRACEBACK);
    if newest.is_pointer() {
        resolve(newest);
        exc.set_word(exception::TRACEBACK, newest.word(NEXT));
    }
}

/// One entry, decoded.
pub struct Entry {
    frame: Frame,
    /// It is a method call, and the method was not found.
    pub lookup: bool,
}

impl Entry {
    /// File name as shown.
    pub fn file(&self) -> String {
        let module = unsafe { &*(self.frame.function.module as *const ModuleDesc) };
        crate::startup::shown_file(module)
    }
    pub fn name(&self) -> String {
        names::text(Value(self.frame.function.name))
    }
}

impl core::ops::Deref for Entry {
    type Target = Frame;
    fn deref(&self) -> &Frame {
        &self.frame
    }
}

fn entry_at(function: u64, site: u64) -> Entry {
    let function = unsafe { &*(function as *const FuncDesc) };
    let place = unsafe { ((site & !LOOKUP) as *const Site).as_ref() };
    Entry { frame: Frame { function, site: place }, lookup: site & LOOKUP != 0 }
}

/// Entries of an exception's traceback, outermost first.
pub fn entries(traceback: Value) -> Vec<Entry> {
    let mut found = Vec::new();
    let mut at = traceback;
    while at.is_pointer() && at.is_exact(Shape::TRACEBACK) {
        resolve(at);
        found.push(entry_at(at.word(FUNCTION), at.word(SITE)));
        at = at.field(NEXT);
    }
    found
}

/// A frame object for a function and a return address in it.
pub fn frame_object(function: &FuncDesc, address: u64) -> Value {
    new_frame(function, site_word(program::site_at(function, address)))
}

fn new_frame(function: &FuncDesc, site: u64) -> Value {
    let frame = gc::alloc(24, Layout::Opaque, Shape::FRAME as u32);
    frame.set_word(FRAME_FUNCTION, function as *const FuncDesc as u64);
    frame.set_word(FRAME_SITE, site);
    frame
}

/// An exception where none can be raised: reported on stderr and forgotten.
pub fn print_unraisable(origin: Value) {
    let exc = crate::error::take();
    let name = object::repr_string(origin).unwrap_or_else(|_| {
        crate::error::clear();
        "<object repr() failed>".to_string()
    });
    let mut text = format!("Exception ignored in: {name}\n");
    let by = super::anchors::Writer::Interpreter;
    text.push_str(&super::traceback_text::format_exception(exc, by).concat());
    crate::startup::write_stderr(&text);
}

fn get_next(tb: Value) -> R {
    resolve(tb);
    let next = tb.field(NEXT);
    Ok(if next.is_unset() { Value::NONE } else { next })
}
fn set_next(tb: Value, v: Value) -> R<()> {
    if !v.is_none() && !v.is_exact(Shape::TRACEBACK) {
        return Err(type_error!("expected traceback object, got '{}'", object::type_name(v)));
    }
    resolve(tb);
    tb.set_word(NEXT, if v.is_none() { 0 } else { v.0 });
    Ok(())
}
fn get_line(tb: Value) -> R {
    resolve(tb);
    Ok(Value::smi(entry_at(tb.word(FUNCTION), tb.word(SITE)).line()))
}
fn get_frame(tb: Value) -> R {
    resolve(tb);
    let function = unsafe { &*(tb.word(FUNCTION) as *const FuncDesc) };
    Ok(new_frame(function, tb.word(SITE)))
}
fn get_lasti(tb: Value) -> R {
    resolve(tb);
    let function = unsafe { &*(tb.word(FUNCTION) as *const FuncDesc) };
    Ok(Value::smi(tb.word(ADDRESS).wrapping_sub(function.start) as i64))
}

pub static TRACEBACK_TYPE: TypeDef = TypeDef {
    name: "traceback",
    module: "builtins",
    shape: Shape::TRACEBACK,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots::EMPTY,
    methods: &[],
    getset: &[
        GetSetDef { name: "tb_next", get: get_next, set: Some(set_next) },
        GetSetDef { name: "tb_lineno", get: get_line, set: None },
        GetSetDef { name: "tb_frame", get: get_frame, set: None },
        GetSetDef { name: "tb_lasti", get: get_lasti, set: None },
    ],
    subclassable: false,
    doc: "",
};

fn frame_line(frame: Value) -> R {
    Ok(Value::smi(entry_at(frame.word(FRAME_FUNCTION), frame.word(FRAME_SITE)).line()))
}
fn frame_code(frame: Value) -> R {
    let code = gc::alloc(16, Layout::Opaque, Shape::CODE as u32);
    code.set_word(8, frame.word(FRAME_FUNCTION));
    Ok(code)
}
fn frame_back(_frame: Value) -> R {
    Ok(Value::NONE)
}

pub static FRAME_TYPE: TypeDef = TypeDef {
    name: "frame",
    module: "builtins",
    shape: Shape::FRAME,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots::EMPTY,
    methods: &[],
    getset: &[
        GetSetDef { name: "f_lineno", get: frame_line, set: None },
        GetSetDef { name: "f_code", get: frame_code, set: None },
        GetSetDef { name: "f_back", get: frame_back, set: None },
    ],
    subclassable: false,
    doc: "",
};
