//! What is known about the types of constants and of the results of builtins.

use crate::hir::{Const, Ty};
use pyrl_abi::shapes::Shape;

/// Type of a constant.
pub fn const_ty(c: &Const) -> Ty {
    match c {
        Const::Unset => Ty::Unset,
        Const::None => Ty::None,
        Const::Bool(_) => Ty::Bool,
        Const::Int(text) => match text.parse::<i64>().ok().and_then(pyrl_abi::tags::smi) {
            Some(_) => Ty::Smi,
            None => Ty::Int,
        },
        Const::Float(_) => Ty::Float,
        Const::Str(_) => Ty::Str,
        Const::Bytes(_) => Ty::Bytes,
        Const::Tuple(_) => Ty::Tuple,
        Const::Ellipsis | Const::NotImplemented | Const::Complex(..) | Const::FrozenSet(_) => Ty::Any,
    }
}

/// The shape of exact instances of a type that always live on the heap.
pub fn heap_shape(ty: Ty) -> Option<Shape> {
    match ty {
        Ty::Str => Some(Shape::STR),
        Ty::Bytes => Some(Shape::BYTES),
        Ty::List => Some(Shape::LIST),
        Ty::Doubles => Some(Shape::DOUBLES),
        Ty::Tuple => Some(Shape::TUPLE),
        Ty::Dict => Some(Shape::DICT),
        Ty::Set => Some(Shape::SET),
        Ty::Range => Some(Shape::RANGE),
        Ty::Function => Some(Shape::FUNCTION),
        Ty::Any | Ty::Smi | Ty::Int | Ty::Float | Ty::Bool | Ty::None | Ty::Unset => None,
    }
}

/// Type of a length: what has its items in memory has fewer than small ints can count, a range or
/// a class of the program may have up to 2⁶³ − 1.
pub fn len_ty(of: Ty) -> Ty {
    match of {
        Ty::List | Ty::Doubles | Ty::Tuple | Ty::Str | Ty::Bytes | Ty::Dict | Ty::Set => Ty::Smi,
        _ => Ty::Int,
    }
}

/// Type of what a builtin returns for positional arguments of these types.
pub fn builtin_result(name: &str, args: &[Ty]) -> Ty {
    match (name, args) {
        ("ord", [_]) => Ty::Smi,
        ("len", [of]) => len_ty(*of),
        ("abs", [Ty::Float]) => Ty::Float,
        ("abs", [Ty::Smi | Ty::Int]) => Ty::Int,
        ("chr" | "hex" | "oct" | "bin", _) => Ty::Str,
        ("isinstance" | "issubclass" | "callable" | "hasattr" | "bool" | "any" | "all", _) => Ty::Bool,
        ("range", _) => Ty::Range,
        ("sorted" | "list" | "dir", _) => Ty::List,
        ("tuple", _) => Ty::Tuple,
        ("dict", _) => Ty::Dict,
        ("set", _) => Ty::Set,
        ("float", [Ty::Smi | Ty::Int | Ty::Float | Ty::Str]) => Ty::Float,
        ("int", [Ty::Smi | Ty::Int | Ty::Float | Ty::Str]) => Ty::Int,
        ("min" | "max", [a, b]) if a == b => *a,
        ("id" | "hash", _) => Ty::Int,
        _ => Ty::Any,
    }
}
