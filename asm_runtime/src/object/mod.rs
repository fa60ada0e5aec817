//! The object model's protocol layer: what Python's operators, attribute access and calls mean
//! for any value. Concrete types live in `objects/`; this module only sees their slots.

pub mod attr;
pub mod call;
pub mod compare;
pub mod convert;
pub mod generic;
pub mod lookup;
pub mod number;
pub mod own;
pub mod sequence;
pub mod shape;
pub mod slots;
pub mod stub;
pub mod typeobj;
pub mod wrap;

pub use attr::{
    attributes_dict, delattr, dir_names, generic_getattr, generic_setattr, getattr, getattr_opt, getattr_str,
    getattr_value, has_attributes, has_generic_getattr, no_attribute as attr_error, own_get, setattr,
    setattr_str,
};
pub use call::{call, call_args, call_method, call_method_value, call_one, call_values, callable, OwnedArgs};
pub use compare::{
    compare, compare_bool, eq, hash, isinstance, isinstance_known, isinstance_plain, issubclass,
};
pub use convert::{
    ascii, enter_native, format, function_name, length_hint, repr, repr_string, to_str, to_string, truth,
    NativeGuard,
};
pub use lookup::{invalidate_caches, lookup_special, type_lookup, type_module};
pub use number::{
    binary, index, index_clamped, index_value, inplace, is_index, pow3, unary_abs, unary_invert, unary_neg,
    unary_pos,
};
pub use sequence::{contains, delitem, getitem, iter, iter_into, len, len as length, next, setitem};
pub use typeobj::{
    alloc_for, builtin_type, is_instance, is_subtype, new_type, type_name, type_of, NativeFlags, TypeRef,
};
