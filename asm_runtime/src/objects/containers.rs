//! The container and iterator types, for the registry of builtin types.

use super::dict::{self, views};
use super::{generic_alias, list, mappingproxy, range, set, slice, tuple, union_type};
use crate::iter::{lazy, ranges, sequences};
use crate::types::TypeDef;

pub const TYPES: &[&TypeDef] = &[
    &list::TYPE,
    &tuple::TYPE,
    &dict::TYPE,
    &set::SET,
    &set::FROZENSET,
    &range::TYPE,
    &slice::TYPE,
    &mappingproxy::TYPE,
    &generic_alias::TYPE,
    &union_type::TYPE,
    &views::KEYS,
    &views::VALUES,
    &views::ITEMS,
    &views::KEY_ITERATOR,
    &views::VALUE_ITERATOR,
    &views::ITEM_ITERATOR,
    &views::REVERSE_KEY_ITERATOR,
    &views::REVERSE_VALUE_ITERATOR,
    &views::REVERSE_ITEM_ITERATOR,
    &set::ITERATOR,
    &sequences::LIST,
    &sequences::LIST_REVERSE,
    &sequences::TUPLE,
    &sequences::SEQUENCE,
    &sequences::REVERSED,
    &ranges::SMALL,
    &ranges::LONG,
    &lazy::ENUMERATE,
    &lazy::ZIP,
    &lazy::MAP,
    &lazy::FILTER,
    &lazy::CALLABLE,
];
