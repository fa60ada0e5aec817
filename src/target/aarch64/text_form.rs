//! Text form of instructions, made from the one list of their fields: `Alu op=Add rd=v1 rn=v2
//! rhs=#5`. Printing and parsing come from the same macro, so no instruction can lack one.

use super::addr::Amode;
use super::inst::{AluOp, Cc, CmpOp, Conv, FOp, FUn, Inst, Op3, Rhs, SelOp, Shift, Target};
use crate::lir::{FusedOp, SymId, Width};
use crate::mach::print::MachText;
use crate::mach::{PReg, Reg, Slot, VReg};
use pyrl_abi::entries::Rt;

/// A field of an instruction as text without spaces.
pub trait Field: Sized {
    /// The text.
    fn put(&self) -> String;
    /// Reads it back.
    fn get(text: &str) -> Option<Self>;
}

/// Declares the instruction enum and both directions of its text form.
macro_rules! instructions {
    ($(#[$doc:meta])* pub enum $name:ident {
        $($(#[$vdoc:meta])* $variant:ident { $($field:ident : $ty:ty),* $(,)? },)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Debug)]
        pub enum $name { $($(#[$vdoc])* $variant { $($field: $ty),* }),* }

        impl $name {
            /// The text form.
            pub fn put(&self) -> String {
                use $crate::target::aarch64::text_form::Field;
                match self {
                    $($name::$variant { $($field),* } => {
                        #[allow(unused_mut)]
                        let mut out = stringify!($variant).to_string();
                        $(
                            out.push_str(concat!(" ", stringify!($field), "="));
                            out.push_str(&$field.put());
                        )*
                        out
                    })*
                }
            }
            /// Reads the text form.
            pub fn get(text: &str) -> Option<Self> {
                #[allow(unused_imports)]
                use $crate::target::aarch64::text_form::{field, Field};
                let mut words = text.split_whitespace();
                match words.next()? {
                    $(stringify!($variant) => Some($name::$variant {
                        $($field: Field::get(field(words.next()?, stringify!($field))?)?),*
                    }),)*
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use instructions;

/// The value of `name=value`.
pub fn field<'a>(word: &'a str, name: &str) -> Option<&'a str> {
    word.strip_prefix(name)?.strip_prefix('=')
}

impl MachText for Inst {
    fn to_text(&self) -> String {
        self.put()
    }
    fn from_text(text: &str) -> Option<Self> {
        Inst::get(text)
    }
}

macro_rules! numbers {
    ($($ty:ty),*) => {
        $(impl Field for $ty {
            fn put(&self) -> String {
                self.to_string()
            }
            fn get(text: &str) -> Option<Self> {
                text.parse().ok()
            }
        })*
    };
}

numbers!(u8, u32, u64, i64, bool);

macro_rules! names {
    ($($ty:ident { $($name:ident),* })*) => {
        $(impl Field for $ty {
            fn put(&self) -> String {
                match self { $($ty::$name => stringify!($name).to_string()),* }
            }
            fn get(text: &str) -> Option<Self> {
                match text { $(stringify!($name) => Some($ty::$name),)* _ => None }
            }
        })*
    };
}

names! {
    AluOp { Add, Sub, And, Orr, Eor, Bic, Orn, Eon, Adds, Subs, Ands }
    Cc { Eq, Ne, Hs, Lo, Mi, Pl, Vs, Vc, Hi, Ls, Ge, Lt, Gt, Le }
    CmpOp { Cmp, Cmn, Tst }
    Conv { Scvtf, Fcvtzs, FmovToD, FmovToX }
    FOp { Add, Sub, Mul, Div, Nmul }
    FusedOp { Madd, Msub, Nmsub }
    FUn { Neg, Abs, Sqrt, Floor }
    Op3 { Mul, Smulh, Sdiv, Lslv, Lsrv, Asrv, Rorv }
    SelOp { Csel, Csinc, Csinv, Csneg }
    Shift { Lsl, Lsr, Asr, Ror }
    Width { U8, U16, U32, S32, W64, F64 }
}

impl Field for PReg {
    fn put(&self) -> String {
        format!("{self:?}")
    }
    fn get(text: &str) -> Option<Self> {
        let n = |t: &str| t.parse::<u8>().ok().filter(|n| *n < 32);
        text.strip_prefix('x')
            .and_then(n)
            .map(PReg)
            .or_else(|| text.strip_prefix('d').and_then(n).map(|n| PReg(32 + n)))
    }
}

impl Field for Reg {
    fn put(&self) -> String {
        format!("{self:?}")
    }
    fn get(text: &str) -> Option<Self> {
        if let Some(v) = text.strip_prefix('v') {
            return v.parse().ok().map(|v| Reg::V(VReg(v)));
        }
        if let Some(s) = text.strip_prefix("slot") {
            return s.parse().ok().map(|s| Reg::S(Slot(s)));
        }
        PReg::get(text).map(Reg::P)
    }
}

impl Field for SymId {
    fn put(&self) -> String {
        format!("s{}", self.0)
    }
    fn get(text: &str) -> Option<Self> {
        text.strip_prefix('s')?.parse().ok().map(SymId)
    }
}

impl Field for Rhs {
    fn put(&self) -> String {
        match self {
            Rhs::Reg(r) => r.put(),
            Rhs::Shifted(r, s, k) => format!("{},{},{k}", r.put(), s.put()),
            Rhs::Imm(i) => format!("#{i}"),
        }
    }
    fn get(text: &str) -> Option<Self> {
        if let Some(i) = text.strip_prefix('#') {
            return i.parse().ok().map(Rhs::Imm);
        }
        match text.split(',').collect::<Vec<_>>().as_slice() {
            [r] => Reg::get(r).map(Rhs::Reg),
            [r, s, k] => Some(Rhs::Shifted(Reg::get(r)?, Shift::get(s)?, k.parse().ok()?)),
            _ => None,
        }
    }
}

/// The parts of `name(a,b,c)`.
fn call_form(text: &str) -> Option<(&str, Vec<&str>)> {
    let (name, rest) = text.split_once('(')?;
    Some((name, rest.strip_suffix(')')?.split(',').collect()))
}

impl Field for Amode {
    fn put(&self) -> String {
        match self {
            Amode::Imm(b, o) => format!("imm({},{o})", b.put()),
            Amode::Index(b, i, s) => format!("index({},{},{s})", b.put(), i.put()),
            Amode::Lo12(b, sym, o) => format!("lo12({},{},{o})", b.put(), sym.put()),
            Amode::Near(sym, o) => format!("near({},{o})", sym.put()),
            Amode::Out(o) => format!("out({o})"),
            Amode::Slots(n) => format!("slots({n})"),
            Amode::In(o) => format!("in({o})"),
        }
    }
    fn get(text: &str) -> Option<Self> {
        let (name, parts) = call_form(text)?;
        match (name, parts.as_slice()) {
            ("imm", [b, o]) => Some(Amode::Imm(Reg::get(b)?, o.parse().ok()?)),
            ("index", [b, i, s]) => Some(Amode::Index(Reg::get(b)?, Reg::get(i)?, s.parse().ok()?)),
            ("lo12", [b, sym, o]) => Some(Amode::Lo12(Reg::get(b)?, SymId::get(sym)?, o.parse().ok()?)),
            ("near", [sym, o]) => Some(Amode::Near(SymId::get(sym)?, o.parse().ok()?)),
            ("out", [o]) => Some(Amode::Out(o.parse().ok()?)),
            ("slots", [n]) => Some(Amode::Slots(n.parse().ok()?)),
            ("in", [o]) => Some(Amode::In(o.parse().ok()?)),
            _ => None,
        }
    }
}

impl Field for Target {
    fn put(&self) -> String {
        match self {
            Target::Rt(symbol) => format!("rt({symbol})"),
            Target::Keeping(k) => format!("keeping({})", k.symbol),
            Target::Sym(sym) => format!("sym({})", sym.put()),
            Target::Ptr => "ptr".into(),
        }
    }
    fn get(text: &str) -> Option<Self> {
        if text == "ptr" {
            return Some(Target::Ptr);
        }
        match call_form(text)? {
            ("rt", parts) => Rt::from_symbol(parts[0]).map(|rt| Target::Rt(rt.entry().symbol)),
            ("keeping", parts) => {
                Rt::KEEPING.iter().find(|k| k.symbol == parts[0]).copied().map(Target::Keeping)
            }
            ("sym", parts) => SymId::get(parts[0]).map(Target::Sym),
            _ => None,
        }
    }
}

impl Field for (Reg, PReg) {
    fn put(&self) -> String {
        format!("{}:{}", self.0.put(), self.1.put())
    }
    fn get(text: &str) -> Option<Self> {
        let (r, p) = text.split_once(':')?;
        Some((Reg::get(r)?, PReg::get(p)?))
    }
}

impl<T: Field> Field for Option<T> {
    fn put(&self) -> String {
        self.as_ref().map_or_else(|| "-".into(), Field::put)
    }
    fn get(text: &str) -> Option<Self> {
        if text == "-" {
            Some(None)
        } else {
            T::get(text).map(Some)
        }
    }
}

impl Field for Vec<(Reg, PReg)> {
    fn put(&self) -> String {
        format!("[{}]", self.iter().map(Field::put).collect::<Vec<_>>().join(","))
    }
    fn get(text: &str) -> Option<Self> {
        let inner = text.strip_prefix('[')?.strip_suffix(']')?;
        if inner.is_empty() {
            return Some(Vec::new());
        }
        inner.split(',').map(Field::get).collect()
    }
}
