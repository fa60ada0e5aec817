//! What attributes of instances hold: of each known class its own, and what is stored under a name in
//! objects whose class is not known.
//!
//! ```text
//! task.link = t     task: Task        link of Task: {Task}
//! packet.link = p   packet: Packet    link of Packet: {Packet, None}
//! x.link = 1        x may be anything link of everything: {smi}
//! ```

use super::solve::Solver;
use super::value::{Heap, Val};
use crate::hir::ConstId;

/// The contents.
pub struct Fields {
    /// By name: stored in unknown objects.
    any: Vec<Val>,
    /// By name: what instances of a class hold.
    own: Vec<Vec<(u32, Val)>>,
}

impl Fields {
    /// Every field holds `start` of the first.
    pub fn new(start: Val, names: usize) -> Fields {
        Fields { any: vec![start; names], own: vec![Vec::new(); names] }
    }

    /// Stores into instances of these classes, or of unknown ones. Has anything changed?
    pub fn store(&mut self, heap: &mut Heap, name: ConstId, classes: Option<&[u32]>, val: Val) -> bool {
        let n = name.0 as usize;
        let mut changed = false;
        let mut put = |field: &mut Val| {
            let new = heap.join(*field, val);
            let new = heap.canonical(new);
            changed |= new != *field;
            *field = new;
        };
        match classes {
            None => put(&mut self.any[n]),
            Some(classes) => {
                for &class in classes {
                    match self.own[n].iter_mut().find(|o| o.0 == class) {
                        Some((_, field)) => put(field),
                        None => {
                            let mut field = Val::BOTTOM;
                            put(&mut field);
                            self.own[n].push((class, field));
                        }
                    }
                }
            }
        }
        changed
    }

    /// Is anything stored under the name in objects that are not known?
    pub fn stored_anywhere(&self, name: ConstId) -> bool {
        self.any[name.0 as usize].bits != 0
    }

    /// What the attribute of an instance of one of the classes may be.
    pub fn load(&self, heap: &mut Heap, name: ConstId, classes: &[u32]) -> Val {
        let n = name.0 as usize;
        let mut out = self.any[n];
        for &(_, val) in self.own[n].iter().filter(|o| classes.contains(&o.0)) {
            out = heap.join(out, val);
        }
        heap.canonical(out)
    }
}

impl Solver<'_> {
    /// Unknown code reads attributes of the name: what they hold escapes.
    pub fn escape_fields(&mut self, name: ConstId) {
        let n = name.0 as usize;
        self.open_fields[n] = true;
        self.heap.escape(self.fields.any[n]);
        for at in 0..self.fields.own[n].len() {
            self.heap.escape(self.fields.own[n][at].1);
        }
    }
}
