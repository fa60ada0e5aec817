//! Finalizers (`__del__`, closing of files and suspended generators) and weak references.
//!
//! Both lists hold the addresses inverted, so that the conservative scan does not keep the
//! objects alive. A collection only moves dead objects to a queue; the queue is run at the next
//! safe point (`pending::FINALIZERS`), so no Python code runs inside an allocation. Safe points are
//! where another object with a finalizer is made, so that dead ones never pile up, `gc.collect()`,
//! sleeps, and the end of the program. To make such an object is a call that may do anything, for the compiler, too.

use super::mark::Marker;
use super::{clear_flags, flags as header_flags};
use crate::context::{context, pending};
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::layout::flags;

/// Weak reference objects: +8 target inverted (0 = cleared), +16 callback, +24 hash.
pub const WEAK_TARGET: u32 = 8;
pub const WEAK_CALLBACK: u32 = 16;

static mut FINALIZABLE: Vec<u64> = Vec::new();
static mut WEAKREFS: Vec<u64> = Vec::new();
static mut QUEUE: Vec<Value> = Vec::new();
static mut CALLBACKS: Vec<Value> = Vec::new();

macro_rules! list {
    ($name:ident) => {
        unsafe { &mut *core::ptr::addr_of_mut!($name) }
    };
}

/// Asks for the type's `finalize` slot to be called when the object dies (once). Finalizers of others
/// run before.
pub fn register_finalizable(v: Value) {
    run_if_pending();
    super::set_flags(v, flags::FINALIZE);
    list!(FINALIZABLE).push(!v.0);
}

/// Asks for a weak reference object to be cleared when its target dies.
pub fn register_weakref(reference: Value, target: Value) {
    run_if_pending();
    super::set_flags(target, flags::WEAKREF);
    list!(WEAKREFS).push(!reference.0);
}

fn run_if_pending() {
    if context().pending & pending::FINALIZERS != 0 {
        run_pending();
    }
}

/// Is the weak reference object at this address still registered (it and its target alive as of
/// the last collection)?
pub fn weakref_is_live(address: u64) -> bool {
    list!(WEAKREFS).contains(&!address)
}

/// All weak reference objects whose targets live.
pub fn live_weakrefs() -> Vec<Value> {
    list!(WEAKREFS).iter().map(|&hidden| Value(!hidden)).collect()
}

/// After marking from the roots: clears weak references to dead objects, queues finalizers.
pub fn after_mark(marker: &mut Marker) {
    let mut callbacks = Vec::new();
    list!(WEAKREFS).retain(|&hidden| {
        let reference = Value(!hidden);
        if !marker.is_marked(reference.0 as usize) {
            return false;
        }
        let target = !reference.word(WEAK_TARGET);
        if marker.is_marked(target as usize) {
            return true;
        }
        reference.set_word(WEAK_TARGET, 0);
        if reference.word(WEAK_CALLBACK) != 0 {
            callbacks.push(reference);
        }
        false
    });
    let mut dead = Vec::new();
    list!(FINALIZABLE).retain(|&hidden| {
        let v = Value(!hidden);
        if header_flags(v) & flags::FINALIZE == 0 {
            return false;
        }
        if marker.is_marked(v.0 as usize) {
            return true;
        }
        dead.push(v);
        false
    });
    for &v in dead.iter().chain(callbacks.iter()) {
        marker.mark(v);
    }
    marker.drain();
    if !dead.is_empty() || !callbacks.is_empty() {
        context().pending |= pending::FINALIZERS;
    }
    list!(QUEUE).extend(dead);
    list!(CALLBACKS).extend(callbacks);
}

/// Runs queued callbacks and finalizers; were there any? The pending exception is kept.
#[inline(never)]
pub fn run_pending() -> bool {
    let any = !list!(QUEUE).is_empty() || !list!(CALLBACKS).is_empty();
    context().pending &= !pending::FINALIZERS;
    let saved = core::mem::replace(&mut context().exception, Value::UNSET);
    loop {
        if let Some(reference) = list!(CALLBACKS).pop() {
            let callback = reference.field(WEAK_CALLBACK);
            reference.set_word(WEAK_CALLBACK, 0);
            if crate::object::call(callback, &[reference]).is_err() {
                crate::error::unraisable(callback);
            }
        } else if !list!(QUEUE).is_empty() {
            core::mem::take(list!(QUEUE)).into_iter().for_each(finalize);
        } else {
            break;
        }
    }
    // Emptied vectors still hold the words, and the Rust heap is scanned.
    *list!(CALLBACKS) = Vec::new();
    context().exception = saved;
    any
}

fn finalize(v: Value) {
    if header_flags(v) & flags::FINALIZE == 0 {
        return;
    }
    clear_flags(v, flags::FINALIZE);
    if let Some(f) = crate::object::type_of(v).slots().finalize {
        f(v);
    }
}

/// At exit: finalizers of everything still alive (files are flushed, `__del__` runs).
pub fn exit_finalizers() {
    run_pending();
    let all = core::mem::take(list!(FINALIZABLE));
    for hidden in all {
        finalize(Value(!hidden));
    }
    run_pending();
}
