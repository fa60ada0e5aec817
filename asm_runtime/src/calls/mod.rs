//! Calls into compiled code, the argument binder, and the entry points for calls.

pub mod attributes;
pub mod bind;
pub mod entry;

use crate::context::context;
use crate::error::{Raised, R};
use crate::value::Value;
use pyrl_abi::layout::function as at;

#[cfg(target_arch = "aarch64")]
core::arch::global_asm!(include_str!("../../asm/thunks.S"));

/// `asm/stubs.S`, `asm/numbers.S`, `asm/quick.S` and `asm/lists.S` with the numbers of `pyrl_abi` under names: `shape_list`,
/// `offset_list_len`.
#[cfg(target_arch = "aarch64")]
mod stubs {
    use crate::modules::array as numbers;
    use crate::object::typeobj::TypeObj;
    use crate::objects::bytes::array as bytearray;
    use pyrl_abi::context::{run, size_class, CELL_GRAIN};
    use pyrl_abi::desc::AttrCache;
    use pyrl_abi::layout as at;
    use pyrl_abi::shapes::Shape;

    macro_rules! with_numbers {
        ($($name:ident = $number:expr),* $(,)?) => {
            core::arch::global_asm!(
                $(concat!(".set ", stringify!($name), ", {", stringify!($name), "}"),)*
                include_str!("../../asm/stubs.S"),
                include_str!("../../asm/numbers.S"),
                include_str!("../../asm/quick.S"),
                include_str!("../../asm/lists.S"),
                $($name = const $number,)*
                name_iter = sym crate::names::ITER,
                name_getitem = sym crate::names::GETITEM,
                name_setitem = sym crate::names::SETITEM,
                float_zero = sym crate::objects::float::ZERO,
            );
        };
    }

    with_numbers! {
        shape_float = Shape::FLOAT as u32,
        shape_str = Shape::STR as u32,
        shape_list = Shape::LIST as u32,
        shape_tuple = Shape::TUPLE as u32,
        shape_set = Shape::SET as u32,
        shape_frozenset = Shape::FROZENSET as u32,
        shape_function = Shape::FUNCTION as u32,
        shape_number_array = Shape::NUMBER_ARRAY as u32,
        layout_instance = at::Layout::Instance as u8,
        array_of_doubles = numbers::word_of_code(b'd'),
        array_of_ints = numbers::word_of_code(b'i'),
        shape_dict = Shape::DICT as u32,
        shape_generator = Shape::GENERATOR as u32,
        shape_coroutine = Shape::COROUTINE as u32,
        shape_list_iterator = Shape::LIST_ITERATOR as u32,
        shape_range_iterator = Shape::RANGE_ITERATOR as u32,
        shape_set_iterator = Shape::SET_ITERATOR as u32,
        layout_opaque = at::Layout::Opaque as u32,
        shape_traceback = Shape::TRACEBACK as u32,
        offset_exception = pyrl_abi::context::EXCEPTION,
        offset_handled = pyrl_abi::context::HANDLED,
        offset_shapes = pyrl_abi::context::SHAPES,
        offset_exc_traceback = at::exception::TRACEBACK,
        offset_cache_slot = AttrCache::SLOT,
        cache_function = AttrCache::FUNCTION,
        offset_cache_name = AttrCache::NAME,
        offset_cache_shape = AttrCache::SHAPE,
        offset_cache_next = AttrCache::NEXT_SHAPE,
        offset_cache_value = AttrCache::VALUE,
        offset_layout = at::HEADER_LAYOUT,
        offset_made_header = core::mem::offset_of!(TypeObj, made_header),
        offset_made_size = core::mem::offset_of!(TypeObj, made_size),
        layout_tuple = at::Layout::Tuple as u32,
        run_tuple2 = run(size_class(at::TUPLE_ITEMS + 16)),
        run_tuple3 = run(size_class(at::TUPLE_ITEMS + 24)),
        grain = CELL_GRAIN,
        offset_aux = at::HEADER_AUX,
        offset_float_value = at::FLOAT_VALUE,
        offset_str_len = at::STR_LEN,
        offset_str_data = at::STR_DATA,
        offset_list_len = at::LIST_LEN,
        offset_list_items = at::LIST_ITEMS,
        offset_list_cap = at::LIST_CAP,
        list_size = at::LIST_SIZE,
        run_float = run(size_class(at::FLOAT_VALUE + 8)),
        layout_float = at::Layout::Float as u32,
        shape_method = Shape::METHOD as u32,
        offset_method_func = at::METHOD_FUNC,
        run_list = run(size_class(at::LIST_SIZE)),
        layout_list = at::Layout::List as u32,
        shape_array = Shape::ARRAY as u32,
        layout_array = at::Layout::Array as u32,
        offset_array_values = at::ARRAY_ITEMS,
        offset_tuple_len = at::TUPLE_LEN,
        offset_tuple_items = at::TUPLE_ITEMS,
        offset_str_hash = at::STR_HASH,
        offset_set_fill = at::set::FILL,
        offset_set_used = at::set::USED,
        offset_set_table = at::set::TABLE,
        offset_set_changes = at::set::CHANGES,
        offset_set_bits = at::set::BITS,
        offset_bytearray_len = bytearray::LEN,
        offset_array_items = numbers::ITEMS_OFFSET,
        offset_entry = at::function::ENTRY,
        offset_fast_argc = at::function::FAST_ARGC,
        offset_stack_limit = pyrl_abi::context::STACK_LIMIT,
        offset_set_iter_pos = at::set::ITER_POS,
        offset_set_iter_size = at::set::ITER_SIZE,
        offset_set_iter_left = at::set::ITER_LEFT,
        offset_dict_filled = at::dict::FILLED,
        offset_dict_used = at::dict::USED,
        shape_dict_keyiterator = Shape::DICT_KEYITERATOR as u32,
        offset_dict_entries = at::dict::ENTRIES,
        offset_dict_shift = at::dict::SHIFT,
        offset_function_defaults = at::function::DEFAULTS,
    }
}

#[cfg(target_arch = "aarch64")]
extern "C" {
    /// asm/thunks.S: loads the parameter slots and the context register and branches.
    fn pyrt_enter(entry: u64, function: Value, slots: *const Value, count: u64) -> Value;
}

/// Result of an entry point: the word 0 stands for a raised exception.
#[inline(always)]
pub fn entry_result(r: R) -> Value {
    match r {
        Ok(v) => v,
        Err(_) => Value::UNSET,
    }
}

/// Result of an entry point that answers a truth value.
#[inline(always)]
pub fn entry_bool(r: R<bool>) -> Value {
    match r {
        Ok(b) => Value::bool(b),
        Err(_) => Value::UNSET,
    }
}

/// Result of an entry point that answers nothing (None) or raises.
#[inline(always)]
pub fn entry_unit(r: R<()>) -> Value {
    match r {
        Ok(()) => Value::NONE,
        Err(_) => Value::UNSET,
    }
}

/// What a word from compiled code means.
#[inline(always)]
pub fn from_word(v: Value) -> R {
    if v.is_unset() {
        Err(Raised)
    } else {
        Ok(v)
    }
}

/// The stack pointer, near enough.
#[inline(always)]
pub fn stack_pointer() -> u64 {
    #[cfg(target_arch = "aarch64")]
    unsafe {
        let sp: u64;
        core::arch::asm!("mov {}, sp", out(reg) sp, options(nomem, nostack));
        sp
    }
    #[cfg(not(target_arch = "aarch64"))]
    {
        let here = 0u8;
        core::ptr::addr_of!(here) as u64
    }
}

/// Is there too little stack left for another native call?
#[inline]
pub fn stack_is_low() -> bool {
    let low = context().stack_low;
    low != 0 && stack_pointer() < low + (256 << 10) && !crate::stack::grow()
}

/// Enters a Python function with all its parameter slots.
#[inline]
pub fn enter(f: Value, slots: &[Value]) -> R {
    #[cfg(target_arch = "aarch64")]
    {
        extern "C" {
            fn pyrt_stack_check() -> u64;
        }
        if stack_pointer() < context().stack_limit && unsafe { pyrt_stack_check() } == 0 {
            return Err(Raised);
        }
        let entry = f.word(at::ENTRY);
        from_word(unsafe { pyrt_enter(entry, f, slots.as_ptr(), slots.len() as u64) })
    }
    #[cfg(not(target_arch = "aarch64"))]
    {
        let _ = (slots, f.word(at::ENTRY));
        Err(crate::system_error!("compiled code runs on AArch64 only"))
    }
}
