//! `list[int]` (types.GenericAlias) and `int | str` (types.UnionType).

use crate::error::R;
use crate::gc;
use crate::names;
use crate::object::typeobj::{tuple_items, tuple_new};
use crate::object::{self, TypeRef};
use crate::type_error;
use crate::types::{Args, BinOp, BinaryFn, CmpOp, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// Alias: origin and arguments tuple. Union: arguments tuple in ARGS.
const ORIGIN: u32 = 8;
const ARGS: u32 = 16;

/// `origin[args]`.
pub fn new_alias(origin: Value, args: Value) -> Value {
    let args = if args.has_layout(Layout::Tuple) { args } else { tuple_new(&[args]) };
    let v = gc::alloc(24, Layout::Opaque, Shape::TYPING_ALIAS);
    v.set_field(ORIGIN, origin);
    v.set_field(ARGS, args);
    v
}

/// `__class_getitem__` of builtin generic types.
pub fn class_getitem(a: &Args) -> R {
    let [cls, args] = a.pos else {
        return Err(type_error!("expected 1 argument, got {}", a.pos.len().saturating_sub(1)));
    };
    Ok(new_alias(*cls, *args))
}

fn text_of(v: Value) -> R<String> {
    if v == Value::ELLIPSIS {
        return Ok("...".to_string());
    }
    if v.has_layout(Layout::Type) {
        return Ok(if TypeRef(v).is(Shape::NONETYPE) {
            "None".to_string()
        } else {
            TypeRef(v).full_name()
        });
    }
    if v.has_layout(Layout::List) {
        let parts: R<Vec<String>> =
            crate::objects::list::items(v).iter().map(|&i| text_of(i)).collect();
        return Ok(format!("[{}]", parts?.join(", ")));
    }
    object::repr_string(v)
}

fn alias_repr(v: Value) -> R {
    let args: R<Vec<String>> = tuple_items(v.field(ARGS)).iter().map(|&a| text_of(a)).collect();
    let args = args?;
    let inner = if args.is_empty() { "()".to_string() } else { args.join(", ") };
    Ok(names::str_new(&format!("{}[{inner}]", text_of(v.field(ORIGIN))?)))
}

fn alias_call(v: Value, args: &Args) -> R {
    let made = object::call_args(v.field(ORIGIN), args)?;
    if object::has_attributes(made) && object::setattr_str(made, "__orig_class__", v).is_err() {
        crate::error::clear();
    }
    Ok(made)
}

fn alias_getattr(v: Value, name: Value) -> R {
    let text = names::text(name);
    let own = ["__origin__", "__args__", "__parameters__", "__mro_entries__", "__reduce__"];
    if own.contains(&text.as_str()) || (text.starts_with("__") && text != "__name__" && text != "__qualname__" && text != "__module__" && text != "__doc__") {
        return object::generic_getattr(v, name);
    }
    object::getattr(v.field(ORIGIN), name)
}

fn alias_compare(a: Value, b: Value, op: CmpOp) -> R {
    if !matches!(op, CmpOp::Eq | CmpOp::Ne) || !b.is_exact(Shape::TYPING_ALIAS) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let same = object::eq(a.field(ORIGIN), b.field(ORIGIN))?
        && object::eq(a.field(ARGS), b.field(ARGS))?;
    Ok(Value::bool(same == (op == CmpOp::Eq)))
}

fn alias_getitem(v: Value, args: Value) -> R {
    Ok(new_alias(v.field(ORIGIN), args))
}

const fn or_table() -> [Option<BinaryFn>; 14] {
    let mut table: [Option<BinaryFn>; 14] = [None; 14];
    table[BinOp::Or as usize] = Some(or);
    table
}

pub static ALIAS: TypeDef = TypeDef {
    name: "GenericAlias",
    module: "types",
    shape: Shape::TYPING_ALIAS,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots {
        new: Some(|_, args| match args.pos {
            [origin, a] => Ok(new_alias(*origin, *a)),
            _ => Err(type_error!("GenericAlias expected 2 arguments, got {}", args.pos.len())),
        }),
        repr: Some(alias_repr),
        call: Some(alias_call),
        getattr: Some(alias_getattr),
        getitem: Some(alias_getitem),
        compare: Some(alias_compare),
        hash: Some(|v| Ok(object::hash(v.field(ORIGIN))? ^ object::hash(v.field(ARGS))?)),
        binary: or_table(),
        ..Slots::EMPTY
    },
    methods: &[
        MethodDef::new("__mro_entries__", |a| Ok(tuple_new(&[a.pos[0].field(ORIGIN)]))),
        MethodDef::new("__instancecheck__", |_| {
            Err(type_error!("isinstance() argument 2 cannot be a parameterized generic"))
        }),
        MethodDef::new("__subclasscheck__", |_| {
            Err(type_error!("issubclass() argument 2 cannot be a parameterized generic"))
        }),
    ],
    getset: &[
        GetSetDef { name: "__origin__", get: |v| Ok(v.field(ORIGIN)), set: None },
        GetSetDef { name: "__args__", get: |v| Ok(v.field(ARGS)), set: None },
        GetSetDef { name: "__parameters__", get: |_| Ok(tuple_new(&[])), set: None },
    ],
    subclassable: true,
    doc: "",
};

fn can_join(v: Value) -> bool {
    v.is_none()
        || v.has_layout(Layout::Type)
        || v.is_exact(Shape::TYPING_ALIAS)
        || v.is_exact(Shape::UNION_TYPE)
}

/// `X | Y` of classes.
pub fn or(a: Value, b: Value) -> R {
    if !can_join(a) || !can_join(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let mut parts: Vec<Value> = Vec::new();
    for v in [a, b] {
        let none = object::builtin_type(Shape::NONETYPE).0;
        let flat = if v.is_exact(Shape::UNION_TYPE) {
            tuple_items(v.field(ARGS)).to_vec()
        } else if v.is_none() {
            vec![none]
        } else {
            vec![v]
        };
        for item in flat {
            let mut known = false;
            for &p in &parts {
                known = known || object::eq(p, item)?;
            }
            if !known {
                parts.push(item);
            }
        }
    }
    if let [only] = parts[..] {
        return Ok(only);
    }
    let v = gc::alloc(24, Layout::Opaque, Shape::UNION_TYPE);
    v.set_field(ARGS, tuple_new(&parts));
    Ok(v)
}

fn union_repr(v: Value) -> R {
    let parts: R<Vec<String>> = tuple_items(v.field(ARGS)).iter().map(|&a| text_of(a)).collect();
    Ok(names::str_new(&parts?.join(" | ")))
}

fn union_check(a: &Args, test: fn(Value, Value) -> R<bool>) -> R {
    let [me, v] = a.pos else {
        return Err(type_error!("expected 1 argument, got {}", a.pos.len() - 1));
    };
    for &part in tuple_items(me.field(ARGS)) {
        if part.is_exact(Shape::TYPING_ALIAS) {
            return Err(type_error!(
                "isinstance() argument 2 cannot be a parameterized generic"
            ));
        }
        if test(*v, part)? {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}

fn union_compare(a: Value, b: Value, op: CmpOp) -> R {
    if !matches!(op, CmpOp::Eq | CmpOp::Ne) || !b.is_exact(Shape::UNION_TYPE) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (x, y) = (tuple_items(a.field(ARGS)), tuple_items(b.field(ARGS)));
    let same = x.len() == y.len() && x.iter().all(|p| y.contains(p));
    Ok(Value::bool(same == (op == CmpOp::Eq)))
}

pub static UNION: TypeDef = TypeDef {
    name: "UnionType",
    module: "types",
    shape: Shape::UNION_TYPE,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(union_repr),
        compare: Some(union_compare),
        hash: Some(|v| {
            let mut h = 0;
            for &part in tuple_items(v.field(ARGS)) {
                h ^= object::hash(part)?;
            }
            Ok(h)
        }),
        binary: or_table(),
        ..Slots::EMPTY
    },
    methods: &[
        MethodDef::new("__instancecheck__", |a| union_check(a, object::isinstance)),
        MethodDef::new("__subclasscheck__", |a| union_check(a, object::issubclass)),
    ],
    getset: &[
        GetSetDef { name: "__args__", get: |v| Ok(v.field(ARGS)), set: None },
        GetSetDef { name: "__parameters__", get: |_| Ok(tuple_new(&[])), set: None },
    ],
    subclassable: false,
    doc: "",
};
