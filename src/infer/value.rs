//! The lattice: a value is a set of kinds, with the content of containers and the classes of
//! instances beside it.
//!
//! Containers are known by *nodes*: one for each place that makes a container, joined (union-find)
//! wherever two may be the same object or flow into the same variable, so that a store through any
//! alias is seen by all readers (Steensgaard, "Points-to Analysis in Almost Linear Time", POPL
//! 1996). A node that unknown code may reach is joined with `ESC`, whose content is anything.
//!
//! ```text
//! [1.5] at s1     kinds {list}, node s1 → elem {float}
//! x = s1 or s2    s1 and s2 become one node
//! f(x), f unknown s1 becomes ESC: elem anything
//! ```

use crate::analysis::range::Range;
use crate::hir::Ty;
use std::collections::HashMap;

/// Kinds, as bits.
pub mod kind {
    pub const SMI: u32 = 1;
    /// An int that does not fit a small int.
    pub const BIG: u32 = 1 << 1;
    pub const FLOAT: u32 = 1 << 2;
    pub const BOOL: u32 = 1 << 3;
    pub const NONE: u32 = 1 << 4;
    pub const STR: u32 = 1 << 5;
    pub const BYTES: u32 = 1 << 6;
    pub const LIST: u32 = 1 << 7;
    pub const TUPLE: u32 = 1 << 8;
    pub const DICT: u32 = 1 << 9;
    pub const SET: u32 = 1 << 10;
    pub const RANGE: u32 = 1 << 11;
    pub const FUNCTION: u32 = 1 << 12;
    pub const UNSET: u32 = 1 << 13;
    /// Iterators and views of builtin types.
    pub const ITER: u32 = 1 << 14;
    pub const SLICE: u32 = 1 << 15;
    /// Cells of closures (never seen by the program).
    pub const CELL: u32 = 1 << 16;
    /// Exact instances of the program's known classes.
    pub const INST: u32 = 1 << 17;
    /// The known classes themselves.
    pub const CLASS: u32 = 1 << 18;
    /// What `super()` gives in a method of a known class.
    pub const SUPER: u32 = 1 << 19;
    /// Anything else.
    pub const OTHER: u32 = 1 << 20;
    /// Ranges whose items may be big (`RANGE`: all of them are small ints).
    pub const BIG_RANGE: u32 = 1 << 21;
    pub const ALL: u32 = (1 << 22) - 1;

    pub const INT: u32 = SMI | BIG;
    pub const NUMBER: u32 = INT | FLOAT | BOOL;
    /// Values that contain nothing and run no code of the program.
    pub const RANGES: u32 = RANGE | BIG_RANGE;
    pub const PLAIN: u32 = NUMBER | NONE | STR | BYTES | UNSET | RANGES;
    /// Kinds whose content is a node.
    pub const NODES: u32 = LIST | TUPLE | DICT | SET | ITER | CELL;
    /// Kinds whose operators and attributes may be the program's code.
    pub const CODE: u32 = INST | CLASS | SUPER | OTHER | FUNCTION;
}

/// No node.
pub const NO_NODE: u32 = u32::MAX;
/// The node of all containers that unknown code may reach.
pub const ESC: u32 = 0;
/// No class, any class; likewise for sets of functions, where "any" is any that unknown code may reach.
pub const NO_CLASS: u32 = 0;
pub const ANY_CLASS: u32 = u32::MAX;

/// An abstract value; no kinds = nothing has arrived yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Val {
    pub bits: u32,
    pub node: u32,
    /// A set of classes (`Heap::sets`).
    pub set: u32,
    /// The set of functions that it may be, where it may be one.
    pub funcs: u32,
    /// Its ints, and the items of its ranges; empty without any.
    pub range: Range,
}

impl Val {
    pub const BOTTOM: Val =
        Val { bits: 0, node: NO_NODE, set: NO_CLASS, funcs: NO_CLASS, range: Range::EMPTY };
    pub const ANY: Val =
        Val { bits: kind::ALL, node: ESC, set: ANY_CLASS, funcs: ANY_CLASS, range: Range::FULL };

    pub const fn of(bits: u32) -> Val {
        Val { bits, node: NO_NODE, set: NO_CLASS, funcs: any_function(bits), range: any_int(bits) }
    }
    pub const fn with(bits: u32, node: u32) -> Val {
        Val { bits, node, set: NO_CLASS, funcs: any_function(bits), range: any_int(bits) }
    }
    /// An int in an interval.
    pub fn int(range: Range) -> Val {
        let bits = if range.within(Range::SMI) { kind::SMI } else { kind::INT };
        Val { range, ..Val::of(bits) }
    }
    /// The value with its ints in an interval.
    pub fn within_range(self, range: Range) -> Val {
        let range = self.range.meet(range);
        let small = range.within(Range::SMI) && self.has(kind::BIG);
        let bits = if small { self.bits & !kind::BIG | kind::SMI } else { self.bits };
        Val { bits, range, ..self }
    }
    /// The value, or one of these kinds, which have no content.
    pub fn or(self, other: Val) -> Val {
        debug_assert!(other.node == NO_NODE && other.funcs == NO_CLASS);
        Val { bits: self.bits | other.bits, range: self.range.hull(other.range), ..self }
    }
    /// What it is as an operand of arithmetic on ints.
    pub fn ints(self) -> Range {
        let ints = if self.has(kind::INT) { self.range } else { Range::EMPTY };
        if self.has(kind::BOOL) {
            ints.hull(Range::BIT)
        } else {
            ints
        }
    }
    /// The value restricted to some kinds.
    pub fn only(self, bits: u32) -> Val {
        let bits = self.bits & bits;
        Val {
            bits,
            node: if bits & kind::NODES == 0 { NO_NODE } else { self.node },
            set: if bits & (kind::INST | kind::CLASS | kind::SUPER) == 0 { NO_CLASS } else { self.set },
            funcs: if bits & kind::FUNCTION == 0 { NO_CLASS } else { self.funcs },
            range: self.range.meet(any_int(bits)),
        }
    }
    pub fn without(self, bits: u32) -> Val {
        self.only(!bits)
    }
    /// Is it surely of these kinds?
    pub fn within(self, bits: u32) -> bool {
        self.bits & !bits == 0
    }
    pub fn has(self, bits: u32) -> bool {
        self.bits & bits != 0
    }
    /// The type that it proves.
    pub fn ty(self) -> Ty {
        match self.bits {
            kind::SMI => Ty::Smi,
            b if b != 0 && b & !kind::INT == 0 => Ty::Int,
            kind::FLOAT => Ty::Float,
            kind::BOOL => Ty::Bool,
            kind::NONE => Ty::None,
            kind::STR => Ty::Str,
            kind::BYTES => Ty::Bytes,
            kind::LIST => Ty::List,
            kind::TUPLE => Ty::Tuple,
            kind::DICT => Ty::Dict,
            kind::SET => Ty::Set,
            b if b != 0 && b & !kind::RANGES == 0 => Ty::Range,
            kind::FUNCTION => Ty::Function,
            _ => Ty::Any,
        }
    }
}

/// All functions, if they are among the kinds.
const fn any_function(bits: u32) -> u32 {
    if bits & kind::FUNCTION != 0 {
        ANY_CLASS
    } else {
        NO_CLASS
    }
}

/// All ints of the kinds, and all items of ranges among them.
const fn any_int(bits: u32) -> Range {
    if bits & (kind::BIG | kind::BIG_RANGE) != 0 {
        Range::FULL
    } else if bits & (kind::SMI | kind::RANGE) != 0 {
        Range::SMI
    } else {
        Range::EMPTY
    }
}

/// The kinds of a type.
pub fn ty_bits(ty: Ty) -> u32 {
    match ty {
        Ty::Any => kind::ALL,
        Ty::Smi => kind::SMI,
        Ty::Int => kind::INT,
        Ty::Float => kind::FLOAT,
        Ty::Bool => kind::BOOL,
        Ty::None => kind::NONE,
        Ty::Str => kind::STR,
        Ty::Bytes => kind::BYTES,
        Ty::List | Ty::Doubles => kind::LIST,
        Ty::Tuple => kind::TUPLE,
        Ty::Dict => kind::DICT,
        Ty::Set => kind::SET,
        Ty::Range => kind::RANGES,
        Ty::Function => kind::FUNCTION,
        Ty::Unset => kind::UNSET,
    }
}

/// Content of containers.
#[derive(Clone, Debug)]
struct Node {
    /// Items; values of a dict; content of a cell.
    elem: Val,
    /// Keys of a dict.
    key: Val,
    /// Items by position, for tuples of one length.
    fields: Option<Vec<Val>>,
    /// Blocks that have read it since it changed.
    readers: Vec<u32>,
}

/// Nodes, sets of classes, and which blocks must be looked at again.
pub struct Heap {
    parent: Vec<u32>,
    nodes: Vec<Node>,
    sets: Vec<Vec<u32>>,
    set_ids: HashMap<Vec<u32>, u32>,
    /// Blocks that have read something that has changed.
    pub dirty: Vec<u32>,
    /// The block being looked at, which reads.
    pub reader: u32,
    /// Functions that unknown code may reach by now; those of them that nobody has been told of.
    reached: Vec<bool>,
    pub escaping: Vec<u32>,
    /// The set of each function alone, once asked for.
    singles: Vec<u32>,
}

/// Sets larger than this become `ANY_CLASS`.
const MAX_SET: usize = 48;
const MAX_FUNCTIONS: usize = 24;

impl Heap {
    pub fn new() -> Heap {
        let mut heap = Heap {
            parent: Vec::new(),
            nodes: Vec::new(),
            sets: vec![Vec::new()],
            set_ids: HashMap::from([(Vec::new(), NO_CLASS)]),
            dirty: Vec::new(),
            reader: 0,
            reached: Vec::new(),
            escaping: Vec::new(),
            singles: Vec::new(),
        };
        heap.node(Val::ANY, Val::ANY, None);
        heap
    }

    pub fn node(&mut self, elem: Val, key: Val, fields: Option<Vec<Val>>) -> u32 {
        let id = self.nodes.len() as u32;
        self.parent.push(id);
        self.nodes.push(Node { elem, key, fields, readers: Vec::new() });
        id
    }
    pub fn find(&mut self, mut n: u32) -> u32 {
        while self.parent[n as usize] != n {
            let up = self.parent[self.parent[n as usize] as usize];
            self.parent[n as usize] = up;
            n = up;
        }
        n
    }
    fn touch(&mut self, root: u32) {
        let readers = std::mem::take(&mut self.nodes[root as usize].readers);
        self.dirty.extend(readers);
    }
    fn read(&mut self, root: u32) {
        let readers = &mut self.nodes[root as usize].readers;
        if readers.last() != Some(&self.reader) {
            readers.push(self.reader);
        }
    }

    /// Items of the containers that `v` may be.
    pub fn elem(&mut self, v: Val) -> Val {
        if v.node == NO_NODE {
            return Val::BOTTOM;
        }
        let root = self.find(v.node);
        self.read(root);
        let mut elem = self.nodes[root as usize].elem;
        for i in 0..self.nodes[root as usize].fields.as_ref().map_or(0, Vec::len) {
            let Some(f) = self.nodes[root as usize].fields.as_ref().and_then(|f| f.get(i)).copied() else {
                break;
            };
            elem = self.join(elem, f);
        }
        elem
    }
    /// All that containers of a node hold.
    pub fn contents(&self, root: u32) -> Vec<Val> {
        let node = &self.nodes[root as usize];
        node.fields.iter().flatten().copied().chain([node.elem, node.key]).collect()
    }
    /// The item at a fixed position of a tuple.
    pub fn field(&mut self, v: Val, index: usize) -> Val {
        if v.node == NO_NODE {
            return Val::BOTTOM;
        }
        let root = self.find(v.node);
        self.read(root);
        let node = &self.nodes[root as usize];
        match node.fields.as_ref().map(|f| f.get(index)) {
            Some(Some(&f)) => {
                let elem = node.elem;
                self.join(f, elem)
            }
            _ => self.elem(v),
        }
    }
    /// How many items the tuples have that `v`, always a tuple, may be.
    pub fn length(&mut self, v: Val) -> Option<usize> {
        if v.node == NO_NODE {
            return None;
        }
        let root = self.find(v.node);
        self.nodes[root as usize].fields.as_ref().map(Vec::len)
    }
    /// Keys of the dicts that `v` may be.
    pub fn key(&mut self, v: Val) -> Val {
        if v.node == NO_NODE {
            return Val::BOTTOM;
        }
        let root = self.find(v.node);
        self.read(root);
        self.nodes[root as usize].key
    }

    /// An item is stored into the containers that `v` may be.
    pub fn store(&mut self, v: Val, item: Val) {
        if v.node == NO_NODE || item.bits == 0 {
            return;
        }
        let root = self.find(v.node);
        let old = self.nodes[root as usize].elem;
        let new = self.join(old, item);
        let root = self.find(root);
        if new != self.nodes[root as usize].elem {
            let now = self.nodes[root as usize].elem;
            let new = self.join(now, new);
            self.nodes[root as usize].elem = new;
            self.touch(root);
        }
    }
    pub fn store_key(&mut self, v: Val, key: Val) {
        if v.node == NO_NODE || key.bits == 0 {
            return;
        }
        let root = self.find(v.node);
        let old = self.nodes[root as usize].key;
        let new = self.join(old, key);
        let root = self.find(root);
        if new != self.nodes[root as usize].key {
            let now = self.nodes[root as usize].key;
            let new = self.join(now, new);
            self.nodes[root as usize].key = new;
            self.touch(root);
        }
    }
    /// The item at a position of the tuples made at one place.
    pub fn store_field(&mut self, v: Val, index: usize, item: Val) {
        if v.node == NO_NODE {
            return;
        }
        let root = self.find(v.node);
        let old = self.nodes[root as usize].fields.as_ref().and_then(|f| f.get(index)).copied();
        let Some(old) = old else { return self.store(v, item) };
        let new = self.join(old, item);
        let root = self.find(root);
        let now = self.nodes[root as usize].fields.as_ref().and_then(|f| f.get(index)).copied();
        let Some(now) = now else { return self.store(v, item) };
        if new != now {
            let new = self.join(now, new);
            let root = self.find(root);
            if let Some(f) = self.nodes[root as usize].fields.as_mut().and_then(|f| f.get_mut(index)) {
                *f = new;
            }
            self.touch(root);
        }
    }

    /// Unknown code may reach the value.
    pub fn escape(&mut self, v: Val) {
        if v.node != NO_NODE {
            self.unify(v.node, ESC);
        }
        if v.funcs != NO_CLASS && v.funcs != ANY_CLASS {
            self.escape_functions(v.funcs);
        }
    }

    fn unify(&mut self, a: u32, b: u32) -> u32 {
        let (a, b) = (self.find(a), self.find(b));
        if a == b {
            return a;
        }
        // `ESC` is the oldest, so it stays.
        let (root, gone) = if a < b { (a, b) } else { (b, a) };
        self.parent[gone as usize] = root;
        let lost = self.nodes[gone as usize].clone();
        self.touch(gone);
        self.nodes[root as usize].readers.extend(lost.readers.iter().copied());
        let kept = self.nodes[root as usize].fields.take();
        let fields = match (kept, lost.fields) {
            (Some(x), Some(y)) if x.len() == y.len() => {
                // Joining may change the root: what is found then is put back first.
                let mut out = Vec::with_capacity(x.len());
                for (p, q) in x.iter().zip(&y) {
                    out.push(self.join(*p, *q));
                }
                Some(out)
            }
            (x, y) => {
                let mut elem = Val::BOTTOM;
                for f in x.into_iter().chain(y).flatten() {
                    elem = self.join(elem, f);
                }
                let root = self.find(root);
                let now = self.nodes[root as usize].elem;
                let now = self.join(now, elem);
                let root = self.find(root);
                self.nodes[root as usize].elem = now;
                None
            }
        };
        let root = self.find(root);
        match (fields, self.nodes[root as usize].fields.take()) {
            (Some(x), None) => {
                if root == ESC {
                    for f in x {
                        self.escape(f);
                    }
                } else {
                    self.nodes[root as usize].fields = Some(x);
                }
            }
            (x, y) => {
                for f in x.into_iter().chain(y).flatten() {
                    self.store(Val::with(kind::LIST, root), f);
                }
            }
        }
        let now = self.nodes[root as usize].elem;
        let elem = self.join(now, lost.elem);
        let root = self.find(root);
        let now = self.nodes[root as usize].elem;
        let elem = self.join(now, elem);
        let root = self.find(root);
        self.nodes[root as usize].elem = elem;
        let now = self.nodes[root as usize].key;
        let key = self.join(now, lost.key);
        let root = self.find(root);
        let now = self.nodes[root as usize].key;
        let key = self.join(now, key);
        let root = self.find(root);
        self.nodes[root as usize].key = key;
        self.touch(root);
        root
    }

    /// Least value that covers both.
    pub fn join(&mut self, a: Val, b: Val) -> Val {
        if a == b {
            return a;
        }
        let node = match (a.node, b.node) {
            (NO_NODE, n) | (n, NO_NODE) => match n {
                NO_NODE => NO_NODE,
                n => self.find(n),
            },
            (x, y) => self.unify(x, y),
        };
        let funcs = if a.funcs == b.funcs { a.funcs } else { self.join_functions(a.funcs, b.funcs) };
        let set = self.join_sets(a.set, b.set);
        Val { bits: a.bits | b.bits, node, set, funcs, range: a.range.widen(b.range) }
    }
    /// The same value with its node's present name.
    pub fn canonical(&mut self, v: Val) -> Val {
        if v.node == NO_NODE {
            return v;
        }
        Val { node: self.find(v.node), ..v }
    }

    // --- functions ---

    /// One function.
    pub fn function(&mut self, f: u32) -> Val {
        if self.singles.len() <= f as usize {
            self.singles.resize(f as usize + 1, NO_CLASS);
        }
        if self.singles[f as usize] == NO_CLASS {
            self.singles[f as usize] = self.class_set(vec![f]);
        }
        Val { funcs: self.singles[f as usize], ..Val::of(kind::FUNCTION) }
    }
    /// The functions of a set; `None` = any that unknown code may reach.
    pub fn functions(&self, set: u32) -> Option<&[u32]> {
        self.classes(set)
    }
    fn escape_functions(&mut self, set: u32) {
        for n in 0..self.sets[set as usize].len() {
            let f = self.sets[set as usize][n];
            if self.reached.len() <= f as usize {
                self.reached.resize(f as usize + 1, false);
            }
            if !std::mem::replace(&mut self.reached[f as usize], true) {
                self.escaping.push(f);
            }
        }
    }
    /// What may be any function is called as unknown code: the functions of the other set escape.
    fn join_functions(&mut self, a: u32, b: u32) -> u32 {
        match (a, b) {
            (NO_CLASS, set) | (set, NO_CLASS) => set,
            (ANY_CLASS, known) | (known, ANY_CLASS) => {
                self.escape_functions(known);
                ANY_CLASS
            }
            (a, b) => {
                let set = self.join_sets(a, b);
                if set == ANY_CLASS || self.sets[set as usize].len() > MAX_FUNCTIONS {
                    self.escape_functions(a);
                    self.escape_functions(b);
                    return ANY_CLASS;
                }
                set
            }
        }
    }

    // --- sets of classes ---

    pub fn class_set(&mut self, mut classes: Vec<u32>) -> u32 {
        classes.sort_unstable();
        classes.dedup();
        if classes.len() > MAX_SET {
            return ANY_CLASS;
        }
        let next = self.sets.len() as u32;
        match self.set_ids.entry(classes) {
            std::collections::hash_map::Entry::Occupied(e) => *e.get(),
            std::collections::hash_map::Entry::Vacant(e) => {
                self.sets.push(e.key().clone());
                e.insert(next);
                next
            }
        }
    }
    fn join_sets(&mut self, a: u32, b: u32) -> u32 {
        if a == b || b == NO_CLASS {
            return a;
        }
        if a == NO_CLASS {
            return b;
        }
        if a == ANY_CLASS || b == ANY_CLASS {
            return ANY_CLASS;
        }
        let mut all = self.sets[a as usize].clone();
        all.extend(&self.sets[b as usize]);
        self.class_set(all)
    }
    /// The classes of a set; `None` = any.
    pub fn classes(&self, set: u32) -> Option<&[u32]> {
        if set == ANY_CLASS {
            None
        } else {
            Some(&self.sets[set as usize])
        }
    }
}

impl Val {
    /// The same kinds; classes and instances among them may be of any class.
    pub fn join_any_class(self) -> Val {
        Val { set: ANY_CLASS, ..self }
    }
}
