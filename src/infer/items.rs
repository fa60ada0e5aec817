//! What containers hold: reading, storing and iterating over items.
//!
//! ```text
//! xs[i]        the items of xs; where i may be a slice that was made elsewhere, also xs
//! d[k] = v     v is a value of d, k a key
//! for x in o   an instance without `__iter__` and `__getitem__` raises
//! ```

use super::facts::is_word;
use super::ops::def_op;
use super::solve::Solver;
use super::value::*;
use crate::analysis::range::Range;
use crate::hir::{Const, Def, Func, Inst, Op, Program, Value};

impl Solver<'_> {
    /// Items that iterating over the value gives.
    pub fn items(&mut self, v: Val) -> Val {
        let mut out = Val::BOTTOM;
        let v =
            if v.bits & kind::CODE == kind::INST && !self.iterable(v) { v.without(kind::INST) } else { v };
        if v.bits & (kind::INST | kind::CLASS | kind::SUPER | kind::OTHER) != 0 {
            // `__iter__` is code of the program or unknown.
            self.heap.escape(v);
            return Val::ANY.without(kind::UNSET);
        }
        if v.has(kind::LIST | kind::TUPLE | kind::SET | kind::ITER) {
            out = self.heap.elem(v);
            if v.has(kind::DICT) {
                let keys = self.heap.key(v);
                out = self.heap.join(out, keys);
            }
        } else if v.has(kind::DICT) {
            out = self.heap.key(v);
        }
        if v.has(kind::STR) {
            out.bits |= kind::STR;
        }
        if v.has(kind::BYTES) {
            out = out.or(Val::int(Range::BYTE));
        }
        if v.has(kind::RANGES) {
            out = out.or(Val::int(v.range));
        }
        out.without(kind::UNSET)
    }

    /// An iterator over a value.
    pub fn iterator(&mut self, i: Inst, v: Val) -> Val {
        if v.bits == 0 {
            return Val::BOTTOM;
        }
        if v.within(kind::ITER) {
            return v;
        }
        if v.bits & (kind::INST | kind::CLASS | kind::SUPER | kind::OTHER) != 0 {
            self.heap.escape(v);
            return Val::ANY.without(kind::UNSET);
        }
        let items = self.items(v);
        let out = Val::with(kind::ITER, self.site(i, None));
        self.heap.store(out, items);
        out
    }

    pub fn get_item(&mut self, func: &Func, o: Val, index: Value, x: Val) -> Val {
        if o.bits == 0 || x.bits == 0 {
            return Val::BOTTOM;
        }
        let simple = kind::LIST | kind::TUPLE | kind::DICT | kind::STR | kind::BYTES | kind::RANGES;
        // What cannot be indexed raises.
        let o2 = o.without(kind::NUMBER | kind::NONE | kind::UNSET | kind::SET | kind::FUNCTION);
        let x = if self.no_slices && !is_slice(func, index) { x.without(kind::SLICE) } else { x };
        if !o2.within(simple) {
            self.heap.escape(o);
            self.heap.escape(x);
            return Val::ANY.without(kind::UNSET);
        }
        let mut out = Val::BOTTOM;
        // An object may have `__index__`.
        let at = x.has(kind::INT | kind::BOOL | kind::CODE);
        if o2.has(kind::DICT) {
            self.hashed(x);
            out = self.heap.elem(o2);
        } else if o2.has(kind::LIST | kind::TUPLE) && at {
            out = match self.small_const(func, index) {
                Some(n) if n >= 0 && !o2.has(kind::LIST) => self.heap.field(o2, n as usize),
                _ => self.heap.elem(o2),
            };
        }
        if o2.has(kind::LIST | kind::TUPLE) && x.has(kind::SLICE) {
            // A part: it shares the node, but not the positions of a tuple.
            let part = o2.only(kind::LIST | kind::TUPLE);
            if part.has(kind::TUPLE) {
                let items = self.heap.elem(part);
                self.heap.escape(items);
                out = self.heap.join(out, Val::with(part.bits, ESC));
                self.heap.escape(part);
            } else {
                out = self.heap.join(out, part);
            }
        }
        if o2.has(kind::STR) {
            out.bits |= kind::STR;
        }
        if o2.has(kind::BYTES) {
            out = out.or(Val::int(Range::BYTE)).or(Val::of(kind::BYTES));
        }
        if o2.has(kind::RANGES) {
            out = out.or(if x.has(kind::SLICE) {
                Val::of(kind::INT | kind::RANGES)
            } else {
                Val::int(o2.range)
            });
        }
        out.without(kind::UNSET)
    }

    pub fn set_item(&mut self, o: Val, x: Val, val: Val) {
        if o.bits & (kind::CODE | kind::ITER) & !kind::FUNCTION != 0 {
            for v in [o, x, val] {
                self.heap.escape(v);
            }
            return;
        }
        if o.has(kind::DICT) {
            self.hashed(x);
            self.heap.store_key(o, x);
        }
        if x.has(kind::SLICE) && !self.no_slices || x.within(kind::SLICE) {
            let items = self.items(val);
            self.heap.store(o, items);
        }
        if !x.within(kind::SLICE) {
            self.heap.store(o, val);
        }
    }

    fn small_const(&self, func: &Func, v: Value) -> Option<i64> {
        let Def::Inst(i) = func.values[v.index()].def else { return None };
        let Op::Const(c) = func.insts[i.index()].op else { return None };
        match &self.program.consts[c.0 as usize] {
            Const::Int(text) => text.parse().ok(),
            _ => None,
        }
    }

    pub fn unpacked(&mut self, func: &Func, ptr: Value, val: Val, index: u32) -> Val {
        if val.bits == 0 {
            return Val::BOTTOM;
        }
        let middle = match func.values[ptr.index()].def {
            Def::Inst(i) => match func.insts[i.index()].op {
                Op::UnpackEx { before, .. } => Some(before),
                _ => None,
            },
            Def::Param(..) => None,
        };
        match middle {
            None if val.within(kind::TUPLE) => self.heap.field(val, index as usize),
            None => self.items(val),
            Some(_) => {
                // The list in the middle is not followed.
                let items = self.items(val);
                self.heap.escape(items);
                self.heap.escape(val);
                Val::ANY.without(kind::UNSET)
            }
        }
    }

    /// May iterating over instances of the classes do anything but raise?
    fn iterable(&mut self, v: Val) -> bool {
        !self.lacks(v, self.iter_names)
    }
}

/// Is the index written as `a:b`?
fn is_slice(func: &Func, index: Value) -> bool {
    matches!(def_op(func, index), Some(Op::BuildSlice { .. }))
}

/// Can no slice be anywhere but in brackets, where it is written? They get out through the builtin
/// `slice`, tuples of indexes, and objects that are asked for items.
pub fn no_slices(program: &Program) -> bool {
    const WORDS: [&str; 5] = ["slice", "__getitem__", "__setitem__", "__delitem__", "__class_getitem__"];
    let says = |c: &Const| WORDS.iter().any(|word| is_word(c, word));
    let global = |m: &crate::hir::Module| m.globals.iter().any(|g| g.name == "slice");
    if program.consts.iter().any(says) || program.modules.iter().any(global) {
        return false;
    }
    program.funcs.iter().all(|func| {
        let mut inside = vec![true; func.values.len()];
        for inst in &func.insts {
            match inst.op {
                Op::GetItem { .. } | Op::SetItem { .. } | Op::DelItem { .. } => {}
                ref op => op.visit_operands(|v| inside[v.index()] = false),
            }
        }
        func.insts.iter().all(|inst| {
            !matches!(inst.op, Op::BuildSlice { .. }) || inst.result.is_none_or(|r| inside[r.index()])
        })
    })
}
