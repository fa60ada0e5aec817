//! Generators and coroutines: resuming compiled state machines, and their methods.
//!
//! The state machine is the resume function the compiler made; its spill slots lie in the object.
//! A suspended generator's STATE says where it continues. The header's aux word is set while it
//! runs. Iterating from native code allocates nothing: exhaustion is the word 0, and the returned
//! value is in `context.gen_return`.

use crate::context::context;
use crate::error::{self, raise, restore, stop_iteration, Exc, Raised, R};
use crate::gc;
use crate::object;
use crate::objects::exception;
use crate::types::{Args, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use crate::{names, type_error, value_error};
use pyrl_abi::desc::{func_flags, FuncDesc};
use pyrl_abi::layout::{self, generator as at, Layout};
use pyrl_abi::shapes::Shape;

extern "C" {
    #[cfg(target_arch = "aarch64")]
    fn pyrl_resume(generator: u64, value: u64) -> u64;
    /// asm/thunks.S: `pyrt_gen_step`, quickly for a generator that is suspended outside of handlers.
    #[cfg(target_arch = "aarch64")]
    fn pyrl_step(generator: Value, value: Value) -> Value;
}

#[cfg(not(target_arch = "aarch64"))]
unsafe fn pyrl_resume(_generator: u64, _value: u64) -> u64 {
    0
}

#[cfg(not(target_arch = "aarch64"))]
unsafe fn pyrl_step(generator: Value, value: Value) -> Value {
    pyrt_gen_step(generator, value)
}

// Numbers that stand in asm/thunks.S.
const _: () = {
    use pyrl_abi::context;
    assert!(at::RESUME == 8 && at::STATE == 16 && at::DELEGATE == 40 && at::EXC_STATE == 48);
    assert!(layout::HEADER_LAYOUT == 4 && layout::HEADER_AUX == 6 && Layout::Generator as u8 == 15);
    assert!(context::STACK_LIMIT == 512 && context::EXCEPTION == 520 && context::HANDLED == 528);
    assert!(context::DELEGATED == 616);
    assert!(at::DESC == 24 && core::mem::offset_of!(FuncDesc, flags) == 60 && func_flags::CLEANUP == 1 << 6);
};

fn desc(gen: Value) -> &'static FuncDesc {
    unsafe { &*(gen.word(at::DESC) as *const FuncDesc) }
}

fn state(gen: Value) -> i64 {
    gen.word(at::STATE) as i64
}

fn is_finished(gen: Value) -> bool {
    state(gen) == at::STATE_FINISHED
}

fn is_running(gen: Value) -> bool {
    gc::aux(gen) == 1
}

/// What messages call the object.
fn kind(gen: Value) -> &'static str {
    if gen.is_exact(Shape::COROUTINE) {
        "coroutine"
    } else {
        "generator"
    }
}

/// A suspended generator of the function; parameters are copied to its frame.
///
/// # Safety
/// `args` points to `count` values; `desc` to the generator function's descriptor.
#[no_mangle]
pub unsafe extern "C" fn pyrt_make_generator(
    desc: *const FuncDesc,
    function: Value,
    args: *const Value,
    count: u64,
) -> Value {
    let d = &*desc;
    let shape = if d.flags & func_flags::COROUTINE != 0 { Shape::COROUTINE } else { Shape::GENERATOR };
    let gen = gc::alloc(d.generator_size as usize, Layout::Generator, shape as u32);
    gen.set_word(at::RESUME, d.resume);
    gen.set_word(at::DESC, desc as u64);
    gen.set_field(at::FUNC, function);
    let (name, qualname) = if function.is_pointer() && function.has_layout(Layout::Function) {
        (function.field(layout::function::NAME), function.field(layout::function::QUALNAME))
    } else {
        (Value(d.name), Value(d.qualname))
    };
    gen.set_field(at::NAME, name);
    gen.set_field(at::QUALNAME, qualname);
    for i in 0..count as usize {
        gen.set_field(at::FRAME + 8 * i as u32, *args.add(i));
    }
    gen
}

/// Continues the generator with a value (UNSET: the pending exception is thrown at the yield).
/// `Ok(UNSET)`: it has returned, and `context.gen_return` holds the value.
pub fn resume(gen: Value, value: Value) -> R {
    let result = step(gen, value);
    if result.is_unset() && !error::peek().is_unset() {
        return Err(Raised);
    }
    Ok(result)
}

/// As `resume`; the word 0 for both "returned" and "raised".
#[inline(always)]
pub fn step(gen: Value, value: Value) -> Value {
    unsafe { pyrl_step(gen, value) }
}

/// `pyrl_step` of any generator.
#[no_mangle]
extern "C" fn pyrt_gen_step(gen: Value, value: Value) -> Value {
    if is_running(gen) {
        error::clear();
        let _ = value_error!("{} already executing", kind(gen));
        return Value::UNSET;
    }
    if is_finished(gen) {
        context().gen_return = Value::NONE;
        return Value::UNSET;
    }
    if value.is_unset() {
        gen.set_word(at::DELEGATE, 0);
    }
    let first = state(gen) == 0;
    if first {
        if value.is_unset() {
            // Thrown in before the body has begun: its frame is one all the same.
            super::traceback::add_first_line(desc(gen));
            finish(gen);
            return Value::UNSET;
        }
        if !value.is_none() {
            let _ = type_error!("can't send non-None value to a just-started {}", kind(gen));
            return Value::UNSET;
        }
    }
    let c = context();
    let outer = c.handled;
    let own = gen.field(at::EXC_STATE);
    if !own.is_unset() {
        c.handled = own;
    }
    gc::set_aux(gen, 1);
    let result = Value(unsafe { pyrl_resume(gen.0, value.0) });
    gc::set_aux(gen, 0);
    let result = pyrt_gen_stepped(gen, result, outer);
    if first && !result.is_unset() && desc(gen).flags & func_flags::CLEANUP != 0 {
        gc::register_finalizable(gen);
    }
    result
}

/// What follows a step: `outer` is the exception that the caller handles, `result` what the resume
/// function returned.
#[no_mangle]
extern "C" fn pyrt_gen_stepped(gen: Value, result: Value, outer: Value) -> Value {
    let c = context();
    let handled = core::mem::replace(&mut c.handled, outer);
    if !result.is_unset() {
        gen.set_field(at::EXC_STATE, if handled == outer { Value::UNSET } else { handled });
        return result;
    }
    finish(gen);
    if error::matches(Exc::StopIteration) {
        let _ = stop_iteration_leaked(gen);
    }
    Value::UNSET
}

/// PEP 479: a StopIteration that leaves the body becomes a RuntimeError.
#[cold]
fn stop_iteration_leaked(gen: Value) -> Raised {
    let cause = error::take();
    let raised = raise(Exc::RuntimeError, format!("{} raised StopIteration", kind(gen)));
    let exc = error::peek();
    exception::set_cause(exc, cause);
    exception::set_context(exc, cause);
    raised
}

/// Marks the generator finished and lets go of everything its frame refers to.
fn finish(gen: Value) {
    gen.set_word(at::STATE, at::STATE_FINISHED as u64);
    gen.set_word(at::DELEGATE, 0);
    gen.set_word(at::EXC_STATE, 0);
    gc::clear_flags(gen, layout::flags::FINALIZE);
    let size = desc(gen).generator_size;
    let mut offset = at::FRAME;
    while offset + 8 <= size {
        gen.set_word(offset, 0);
        offset += 8;
    }
}

/// Is it a generator or coroutine object?
#[inline]
pub fn is_generator(v: Value) -> bool {
    v.has_layout(Layout::Generator)
}

/// The value that the StopIteration for an exhausted iterator carries: what the generator
/// returned or a Python class's `__next__` raised, or UNSET for other iterators. Takes it out of
/// the context.
pub fn stop_value(iterator: Value) -> Value {
    let value = core::mem::replace(&mut context().gen_return, Value::NONE);
    let by_class = || {
        let next = object::type_of(iterator).slots().next;
        next.is_some_and(|f| f as *const () == object::generic::slot_next as *const ())
    };
    if !value.is_none() && (is_generator(iterator) || by_class()) {
        value
    } else {
        Value::UNSET
    }
}

/// Turns "finished" into the StopIteration that Python code sees.
fn or_stop(gen: Value, result: R) -> R {
    let value = result?;
    if value.is_unset() {
        return Err(stop_iteration(stop_value(gen)));
    }
    Ok(value)
}

fn slot_next(gen: Value) -> R {
    resume(gen, Value::NONE)
}

fn send(args: &Args) -> R {
    match args.pos {
        [gen, value] if args.kwnames.is_empty() => or_stop(*gen, resume(*gen, *value)),
        _ => Err(type_error!("generator.send() takes exactly one argument ({} given)", args.pos.len() - 1)),
    }
}

/// The exception of `throw(type_or_value[, value[, traceback]])`.
pub fn exception_of_throw(args: &[Value]) -> R {
    let class_or_value = args[0];
    if exception::is_exception(class_or_value) {
        if args.len() > 1 && !args[1].is_none() {
            return Err(type_error!("instance exception may not have a separate value"));
        }
        return Ok(class_or_value);
    }
    if !exception::is_exception_class(class_or_value) {
        return Err(type_error!(
            "exceptions must be classes or instances deriving from BaseException, not {}",
            object::type_name(class_or_value)
        ));
    }
    match args.get(1).copied().unwrap_or(Value::NONE) {
        v if v.is_none() => object::call(class_or_value, &[]),
        v if exception::is_exception(v) && object::isinstance(v, class_or_value)? => Ok(v),
        v => object::call(class_or_value, &[v]),
    }
}

/// Throws an exception in; result as `resume`.
pub fn throw_into(gen: Value, exc: Value) -> R {
    if is_running(gen) {
        return Err(value_error!("{} already executing", kind(gen)));
    }
    exception::set_context(exc, context().handled);
    let _ = restore(exc);
    resume(gen, Value::UNSET)
}

fn throw(args: &Args) -> R {
    if args.pos.len() < 2 || args.pos.len() > 4 {
        return Err(type_error!("throw expected at least 1 argument, got {}", args.pos.len() - 1));
    }
    let gen = args.pos[0];
    let exc = exception_of_throw(&args.pos[1..])?;
    if let Some(traceback) = args.pos.get(3).filter(|t| !t.is_none()) {
        exc.set_field(layout::exception::TRACEBACK, *traceback);
    }
    or_stop(gen, throw_into(gen, exc))
}

/// `close()`: GeneratorExit at the yield; anything but leaving is an error.
pub fn close(gen: Value) -> R<()> {
    if is_finished(gen) {
        return Ok(());
    }
    if state(gen) == 0 && !is_running(gen) {
        finish(gen);
        return Ok(());
    }
    let exit = exception::make(Exc::GeneratorExit, &[])?;
    match throw_into(gen, exit) {
        Ok(v) if v.is_unset() => Ok(()),
        Ok(_) => Err(raise(Exc::RuntimeError, format!("{} ignored GeneratorExit", kind(gen)))),
        Err(raised) => {
            if error::matches(Exc::GeneratorExit) || error::matches(Exc::StopIteration) {
                error::clear();
                return Ok(());
            }
            Err(raised)
        }
    }
}

fn method_close(args: &Args) -> R {
    close(args.pos[0])?;
    Ok(Value::NONE)
}

/// A suspended generator died: its finally blocks run.
fn finalize(gen: Value) {
    if !is_finished(gen) && !is_running(gen) && close(gen).is_err() {
        error::unraisable(gen);
    }
}

fn identity(gen: Value) -> R {
    Ok(gen)
}

fn repr(gen: Value) -> R {
    let name = names::text(gen.field(at::QUALNAME));
    Ok(names::str_new(&format!("<{} object {name} at {:#x}>", kind(gen), gen.0)))
}

fn get_running(gen: Value) -> R {
    Ok(Value::bool(is_running(gen)))
}
fn get_suspended(gen: Value) -> R {
    Ok(Value::bool(!is_running(gen) && state(gen) > 0))
}
fn get_name(gen: Value) -> R {
    Ok(gen.field(at::NAME))
}
fn get_qualname(gen: Value) -> R {
    Ok(gen.field(at::QUALNAME))
}
fn set_str(gen: Value, offset: u32, attribute: &str, v: Value) -> R<()> {
    if !object::is_instance(v, Shape::STR) {
        return Err(type_error!("{attribute} must be set to a string object"));
    }
    gen.set_field(offset, v);
    Ok(())
}
fn set_name(gen: Value, v: Value) -> R<()> {
    set_str(gen, at::NAME, "__name__", v)
}
fn set_qualname(gen: Value, v: Value) -> R<()> {
    set_str(gen, at::QUALNAME, "__qualname__", v)
}
/// Frames are not objects here; what programs test is whether there still is one.
fn get_frame(gen: Value) -> R {
    if is_finished(gen) {
        return Ok(Value::NONE);
    }
    Ok(crate::objects::traceback::frame_object(desc(gen), gen.word(at::LAST_SITE)))
}
fn get_delegate(gen: Value) -> R {
    let v = gen.field(at::DELEGATE);
    Ok(if v.is_unset() || is_running(gen) { Value::NONE } else { v })
}

const METHODS: &[MethodDef] =
    &[MethodDef::new("send", send), MethodDef::new("throw", throw), MethodDef::new("close", method_close)];

fn await_iter(args: &Args) -> R {
    Ok(args.pos[0])
}

const COROUTINE_METHODS: &[MethodDef] = &[
    MethodDef::new("send", send),
    MethodDef::new("throw", throw),
    MethodDef::new("close", method_close),
    MethodDef::new("__await__", await_iter),
];

const fn getset(name: &'static str, get: fn(Value) -> R) -> GetSetDef {
    GetSetDef { name, get, set: None }
}

pub static GENERATOR_TYPE: TypeDef = TypeDef {
    name: "generator",
    module: "builtins",
    shape: Shape::GENERATOR,
    layout: Layout::Generator,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(repr),
        iter: Some(identity),
        next: Some(slot_next),
        finalize: Some(finalize),
        ..Slots::EMPTY
    },
    methods: METHODS,
    getset: &[
        getset("gi_running", get_running),
        getset("gi_suspended", get_suspended),
        getset("gi_frame", get_frame),
        getset("gi_yieldfrom", get_delegate),
        GetSetDef { name: "__name__", get: get_name, set: Some(set_name) },
        GetSetDef { name: "__qualname__", get: get_qualname, set: Some(set_qualname) },
    ],
    subclassable: false,
    doc: "",
};

pub static COROUTINE_TYPE: TypeDef = TypeDef {
    name: "coroutine",
    module: "builtins",
    shape: Shape::COROUTINE,
    layout: Layout::Generator,
    base: Shape::OBJECT,
    slots: Slots { repr: Some(repr), finalize: Some(finalize), ..Slots::EMPTY },
    methods: COROUTINE_METHODS,
    getset: &[
        getset("cr_running", get_running),
        getset("cr_suspended", get_suspended),
        getset("cr_frame", get_frame),
        getset("cr_await", get_delegate),
        GetSetDef { name: "__name__", get: get_name, set: Some(set_name) },
        GetSetDef { name: "__qualname__", get: get_qualname, set: Some(set_qualname) },
    ],
    subclassable: false,
    doc: "",
};

/// Word results of entry points: the value, or 0 when raised or finished.
fn word(result: R) -> Value {
    result.unwrap_or(Value::UNSET)
}

/// StopIteration raised by a delegate's method means "finished with this value".
fn finished_if_stop(result: R) -> R {
    if result.is_err() && error::matches(Exc::StopIteration) {
        let stop = error::take();
        context().gen_return = exception::stop_value(stop);
        return Ok(Value::UNSET);
    }
    result
}

/// One step of `yield from`, next or send, with an iterator that is no generator (asm/thunks.S).
#[no_mangle]
extern "C" fn pyrl_send_other(delegate: Value, value: Value) -> Value {
    context().gen_return = Value::NONE;
    if value.is_none() {
        return word(object::next(delegate));
    }
    word(finished_if_stop(object::call_method(delegate, "send", &[value])))
}

/// An exception leaves the inlined body of a generator; `outside` entries of its traceback belong
/// to the functions around it. A StopIteration becomes a RuntimeError (PEP 479).
#[no_mangle]
pub extern "C" fn pyrt_gen_leave(exc: Value, outside: u64) -> Value {
    if !error::is_a(exc, Exc::StopIteration) {
        return exc;
    }
    for _ in 0..outside {
        super::traceback::drop_newest(exc);
    }
    let _ = raise(Exc::RuntimeError, "generator raised StopIteration");
    let raised = error::peek();
    exception::set_cause(raised, exc);
    exception::set_context(raised, exc);
    Value::UNSET
}

/// An exception thrown at a `yield from` goes to the delegate first (PEP 380).
#[no_mangle]
pub extern "C" fn pyrt_gen_throw(delegate: Value, exc: Value) -> Value {
    word(throw_delegate(delegate, exc))
}

fn throw_delegate(delegate: Value, exc: Value) -> R {
    // The yield that raised has added this frame; when the delegate raises, it is added again.
    super::traceback::drop_newest(exc);
    if error::is_a(exc, Exc::GeneratorExit) {
        if is_generator(delegate) {
            close(delegate)?;
        } else if let Some(close) = object::getattr_opt(delegate, "close")? {
            object::call(close, &[])?;
        }
        return Err(restore(exc));
    }
    if is_generator(delegate) {
        return throw_into(delegate, exc);
    }
    context().gen_return = Value::NONE;
    match object::getattr_opt(delegate, "throw")? {
        Some(throw) => finished_if_stop(object::call(throw, &[exc])),
        None => Err(restore(exc)),
    }
}

/// The iterator that `yield from` delegates to, after asm/quick.S.
#[no_mangle]
extern "C" fn pyrl_yield_from_iter_any(v: Value) -> Value {
    if v.is_exact(Shape::COROUTINE) {
        let _ = type_error!("cannot 'yield from' a coroutine object in a non-coroutine generator");
        return Value::UNSET;
    }
    word(object::iter(v))
}

/// The iterator that `await` delegates to.
#[no_mangle]
pub extern "C" fn pyrt_await_iter(v: Value) -> Value {
    if v.is_exact(Shape::COROUTINE) {
        return v;
    }
    word(match object::lookup_special(v, &names::AWAIT) {
        Ok(Some(method)) => object::call(method, &[]),
        Ok(None) => Err(type_error!("object {} can't be used in 'await' expression", object::type_name(v))),
        Err(raised) => Err(raised),
    })
}
