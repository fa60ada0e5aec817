//! Tuples with named fields, as `sys.version_info`: tuple subclasses whose fields are also
//! attributes.

use crate::prelude::*;
use core::sync::atomic::{AtomicU64, Ordering};

use super::api::*;
use crate::object;
use crate::types::TypeDef;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// A class of such tuples.
pub struct StructSeq {
    pub def: TypeDef,
    pub cell: AtomicU64,
}

impl StructSeq {
    pub const fn new(module: &'static str, name: &'static str, fields: &'static [GetSetDef]) -> StructSeq {
        StructSeq {
            def: TypeDef {
                name,
                module,
                shape: Shape::NONE_SHAPE,
                layout: Layout::Tuple,
                base: Shape::TUPLE,
                slots: Slots { repr: Some(repr_of), new: Some(no_new), ..Slots::EMPTY },
                methods: &[],
                getset: fields,
                subclassable: false,
                doc: "",
            },
            cell: AtomicU64::new(0),
        }
    }

    /// A new instance.
    pub fn make(&'static self, items: &[Value]) -> R {
        let mut class = self.cell.load(Ordering::Relaxed);
        if class == 0 {
            class = object::new_type(&self.def, object::NativeFlags::default()).0;
            self.cell.store(class, Ordering::Relaxed);
        }
        let size = layout::TUPLE_ITEMS as usize + 8 * items.len();
        let v = object::alloc_for(object::TypeRef(Value(class)), size, Layout::Tuple);
        v.set_word(layout::TUPLE_LEN, items.len() as u64);
        for (k, &item) in items.iter().enumerate() {
            v.set_field(layout::TUPLE_ITEMS + 8 * k as u32, item);
        }
        Ok(v)
    }
}

/// Field number `K`.
pub fn field<const K: usize>(v: Value) -> R {
    Ok(tuple_items(v)[K])
}

fn repr_of(v: Value) -> R {
    let class = object::type_of(v);
    let Some(def) = class.def() else {
        return raise(Exc::TypeError, "not a structure");
    };
    let mut parts = Vec::new();
    for (f, &item) in def.getset.iter().zip(tuple_items(v)) {
        parts.push(format!("{}={}", f.name, repr(item)?));
    }
    Ok(text(&format!("{}.{}({})", def.module, def.name, parts.join(", "))))
}

fn no_new(class: Value, _: &Args) -> R {
    let name = object::TypeRef(class).full_name();
    raise(Exc::TypeError, &format!("cannot create '{name}' instances"))
}

/// A static `StructSeq` with up to 18 fields.
macro_rules! seq {
    ($module:literal, $name:literal, [$($field:literal),*]) => {
        $crate::modules::structseq::StructSeq::new(
            $module,
            $name,
            $crate::modules::structseq::seq!(@fields [] [0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17] $($field)*),
        )
    };
    (@fields [$($done:tt)*] [$k:literal $($more:literal)*] $field:literal $($rest:literal)*) => {
        $crate::modules::structseq::seq!(
            @fields
            [$($done)* ($field, $k)]
            [$($more)*]
            $($rest)*
        )
    };
    (@fields [$(($field:literal, $k:literal))*] [$($more:literal)*]) => {
        &[$($crate::types::GetSetDef {
            name: $field,
            get: $crate::modules::structseq::field::<$k>,
            set: None,
        }),*]
    };
}
pub(crate) use seq;
