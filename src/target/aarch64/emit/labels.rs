//! Labels of a function's blocks.

use super::lines::{put, safe_into};
use crate::base::hash::Map;
use crate::mach::{BlockId, MachFunc};
use crate::target::aarch64::inst::Inst;

/// Label of a block: a part of one string.
pub struct Labels {
    text: String,
    ends: Vec<u32>,
}

impl Labels {
    /// Of a block.
    pub fn of(&self, b: BlockId) -> &str {
        let start = if b == 0 { 0 } else { self.ends[b - 1] as usize };
        &self.text[start..self.ends[b] as usize]
    }
}

/// `.Lfunction.block`, made unique by ordinals.
pub fn block_labels(prefix: &str, mach: &MachFunc<Inst>) -> Labels {
    // The names, one behind the other, and where each ends.
    let (mut names, mut ends) = (String::new(), Vec::with_capacity(mach.blocks.len()));
    let mut name = String::new();
    for b in &mach.blocks {
        name.clear();
        mach.names.put(b.name, &mut name);
        safe_into(if name.is_empty() { "entry" } else { &name }, &mut names);
        ends.push(names.len());
    }
    let mut used: Map<&str, u64> = Map::default();
    used.reserve(mach.blocks.len());
    let text = String::with_capacity(names.len() + (prefix.len() + 4) * ends.len());
    let mut labels = Labels { text, ends: Vec::with_capacity(ends.len()) };
    let mut start = 0;
    for end in ends {
        let name = &names[std::mem::replace(&mut start, end)..end];
        let out = &mut labels.text;
        put!(out, ".L", prefix, ".", name);
        let n = used.entry(name).or_insert(0);
        *n += 1;
        if *n > 1 {
            put!(out, ".", *n);
        }
        labels.ends.push(out.len() as u32);
    }
    labels
}
