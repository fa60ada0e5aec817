//! The concrete types, one file or folder each, and the registry that names them all.

pub mod anchors;
pub mod argcheck;
pub mod boolean;
pub mod bytes;
pub mod class;
pub mod complex;
pub mod containers;
pub mod data_types;
pub mod descriptor;
pub mod dict;
pub mod entries;
pub mod exception;
pub mod exception_group;
pub mod float;
pub mod format;
pub mod function;
pub mod generator;
pub mod generic_alias;
pub mod hashing;
pub mod helpers;
pub mod int;
pub mod list;
pub mod mappingproxy;
pub mod matching;
pub mod method;
pub mod module_dict;
pub mod object_type;
pub mod operators;
pub mod range;
pub mod sequence;
pub mod set;
pub mod singletons;
pub mod slice;
pub mod str;
pub mod suggestions;
pub mod super_type;
pub mod support;
pub mod support_types;
pub mod traceback;
pub mod traceback_text;
pub mod tuple;
pub mod type_type;
pub mod union_type;
pub mod weakref;
mod width;

use crate::types::TypeDef;

/// Every builtin type with a fixed shape; looked through once per type that a program touches.
pub static BUILTIN_TYPES: &[&[&TypeDef]] = &[
    &[
        &object_type::TYPE,
        &type_type::TYPE,
        &exception::TYPE,
        &function::TYPE,
        &super_type::TYPE,
        &weakref::TYPE,
        &generator::GENERATOR_TYPE,
        &generator::COROUTINE_TYPE,
        &traceback::TRACEBACK_TYPE,
        &traceback::FRAME_TYPE,
        &crate::module::MODULE_TYPE,
    ],
    descriptor::TYPES,
    method::TYPES,
    support_types::TYPES,
    data_types::TYPES,
    containers::TYPES,
];
