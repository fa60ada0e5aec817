//! Registers as the machine level sees them: virtual before allocation, physical or a stack
//! slot afterwards. Physical registers are numbered 0…63 in one space (32…63 are the second
//! class), so a set of them is one `u64`.

use std::fmt;

/// Register class.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum RegClass {
    Int,
    Float,
}

/// A virtual register; in SSA form it has one definition.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VReg(pub u32);

impl VReg {
    /// Position in the function's `vregs`.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl fmt::Debug for VReg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "v{}", self.0)
    }
}

/// A physical register.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PReg(pub u8);

impl PReg {
    /// Number in 0…63.
    pub fn index(self) -> usize {
        self.0 as usize
    }
    /// The class, by number.
    pub fn class(self) -> RegClass {
        if self.0 < 32 {
            RegClass::Int
        } else {
            RegClass::Float
        }
    }
}

impl fmt::Debug for PReg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.class() {
            RegClass::Int => write!(f, "x{}", self.0),
            RegClass::Float => write!(f, "d{}", self.0 - 32),
        }
    }
}

/// A set of physical registers.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct PRegSet(pub u64);

impl PRegSet {
    /// The empty set.
    pub const EMPTY: PRegSet = PRegSet(0);
    /// Whether it holds `r`.
    pub fn contains(self, r: PReg) -> bool {
        self.0 >> r.0 & 1 != 0
    }
    /// Adds `r`.
    pub fn insert(&mut self, r: PReg) {
        self.0 |= 1 << r.0;
    }
    /// Removes `r`.
    pub fn remove(&mut self, r: PReg) {
        self.0 &= !(1 << r.0);
    }
    /// Members in ascending order.
    pub fn iter(self) -> impl Iterator<Item = PReg> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let next = PReg(rest.trailing_zeros() as u8);
            let any = rest != 0;
            rest &= rest.wrapping_sub(1);
            any.then_some(next)
        })
    }
    /// Members of both.
    pub fn and(self, other: PRegSet) -> PRegSet {
        PRegSet(self.0 & other.0)
    }
    /// Members of this one only.
    pub fn without(self, other: PRegSet) -> PRegSet {
        PRegSet(self.0 & !other.0)
    }
    /// No member.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<PReg> for PRegSet {
    fn from_iter<T: IntoIterator<Item = PReg>>(iter: T) -> Self {
        let mut set = PRegSet::EMPTY;
        iter.into_iter().for_each(|r| set.insert(r));
        set
    }
}

/// A spill slot (8 bytes each).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot(pub u32);

impl fmt::Debug for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "slot{}", self.0)
    }
}

/// What an instruction's operand field holds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reg {
    V(VReg),
    P(PReg),
    /// After allocation, where the instruction accepts memory.
    S(Slot),
}

impl Reg {
    /// The virtual register, if it is one.
    pub fn vreg(self) -> Option<VReg> {
        match self {
            Reg::V(v) => Some(v),
            Reg::P(_) | Reg::S(_) => None,
        }
    }
    /// The physical register, if it is one.
    pub fn preg(self) -> Option<PReg> {
        match self {
            Reg::P(p) => Some(p),
            Reg::V(_) | Reg::S(_) => None,
        }
    }
}

impl fmt::Debug for Reg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reg::V(v) => v.fmt(f),
            Reg::P(p) => p.fmt(f),
            Reg::S(s) => s.fmt(f),
        }
    }
}
