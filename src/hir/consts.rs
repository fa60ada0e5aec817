//! The constant pool while a program is built or read: equal constants share one `ConstId`, in
//! order of first use.

use crate::base::hash::Map as HashMap;

use super::func::Const;
use super::op::ConstId;

/// Constants of a program under construction.
#[derive(Default, Debug)]
pub struct ConstPool {
    list: Vec<Const>,
    ids: HashMap<Const, ConstId>,
}

impl ConstPool {
    /// A pool that continues an existing list.
    pub fn from_list(list: Vec<Const>) -> Self {
        let ids = list.iter().enumerate().map(|(i, c)| (c.clone(), ConstId(i as u32))).collect();
        ConstPool { list, ids }
    }
    /// The id of a constant, added when it is new.
    pub fn intern(&mut self, value: Const) -> ConstId {
        if let Some(&id) = self.ids.get(&value) {
            return id;
        }
        let id = ConstId(self.list.len() as u32);
        self.list.push(value.clone());
        self.ids.insert(value, id);
        id
    }
    /// A str constant.
    pub fn str(&mut self, text: &str) -> ConstId {
        self.intern(Const::Str(text.chars().map(u32::from).collect()))
    }
    /// A tuple of str constants.
    pub fn names<S: AsRef<str>>(&mut self, names: &[S]) -> ConstId {
        let ids = names.iter().map(|n| self.str(n.as_ref())).collect();
        self.intern(Const::Tuple(ids))
    }
    /// The constant of an id.
    pub fn get(&self, id: ConstId) -> &Const {
        &self.list[id.0 as usize]
    }
    /// All constants in order.
    pub fn into_list(self) -> Vec<Const> {
        self.list
    }
}
