//! The types of numbers, text and bytes, for the registry of builtin types.

use super::{boolean, bytes, complex, float, int, singletons, str as string};
use crate::types::TypeDef;

pub static TYPES: &[&TypeDef] = &[
    &int::TYPE,
    &boolean::TYPE,
    &float::TYPE,
    &complex::TYPE,
    &string::TYPE,
    &bytes::TYPE,
    &bytes::array::TYPE,
    &bytes::view::TYPE,
    &string::iterate::STR_ITERATOR,
    &string::iterate::STR_ASCII_ITERATOR,
    &string::iterate::BYTES_ITERATOR,
    &string::iterate::BYTEARRAY_ITERATOR,
    &singletons::NONE_TYPE,
    &singletons::ELLIPSIS_TYPE,
    &singletons::NOT_IMPLEMENTED_TYPE,
];
