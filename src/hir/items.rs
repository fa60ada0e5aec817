//! What the operations that read and store items by address have in common.
//!
//! ```text
//!              compares with the length     is inside
//! reads        item.at    double.at         item.load    double.load
//! stores       item.put   double.put        item.store   double.store
//! ```

use super::func::Value;
use super::op::Op;

/// An access to an item of a list or tuple by the address of its items.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ItemAccess {
    pub items: Value,
    /// Where it stands: an `I64`, which may count from the end if it is compared with the length.
    pub at: Value,
    /// The list and its length, if the place is compared with that.
    pub check: Option<(Value, Value)>,
    /// What is stored.
    pub stored: Option<Value>,
    /// Of a list of doubles.
    double: bool,
}

impl Op {
    /// The access, if the operation is one.
    pub fn item_access(&self) -> Option<ItemAccess> {
        let (items, at, check, stored) = match *self {
            Op::ItemLoad { items, at } | Op::DoubleLoad { items, at } => (items, at, None, None),
            Op::ItemStore { items, at, value } | Op::DoubleStore { items, at, value } => {
                (items, at, None, Some(value))
            }
            Op::ItemAt { items, list, len, at } | Op::DoubleAt { items, list, len, at } => {
                (items, at, Some((list, len)), None)
            }
            Op::ItemPut { items, list, len, at, value } | Op::DoublePut { items, list, len, at, value } => {
                (items, at, Some((list, len)), Some(value))
            }
            _ => return None,
        };
        let double = matches!(
            self,
            Op::DoubleLoad { .. } | Op::DoubleStore { .. } | Op::DoubleAt { .. } | Op::DoublePut { .. }
        );
        Some(ItemAccess { items, at, check, stored, double })
    }

    /// The access, if the operation is one that compares its place with the length.
    pub fn checked_access(&self) -> Option<ItemAccess> {
        self.item_access().filter(|access| access.check.is_some())
    }
}

impl ItemAccess {
    /// The length that the place is compared with.
    pub fn len(&self) -> Option<Value> {
        self.check.map(|(_, len)| len)
    }
    /// The operation that does the same at a place that is inside.
    pub fn inside(&self, at: Value) -> Op {
        let items = self.items;
        match (self.stored, self.double) {
            (Some(value), false) => Op::ItemStore { items, at, value },
            (Some(value), true) => Op::DoubleStore { items, at, value },
            (None, _) => self.read(at),
        }
    }
    /// The operation that reads the item at a place that is inside.
    fn read(&self, at: Value) -> Op {
        match self.double {
            false => Op::ItemLoad { items: self.items, at },
            true => Op::DoubleLoad { items: self.items, at },
        }
    }
    /// What reads the item that is read or stored here.
    pub fn reading(&self) -> Op {
        self.read(self.at)
    }
}
