//! Changing HIR functions: new blocks, instructions and values, uses and predecessors.

use crate::base::distinct::rename_repeated;
use crate::hir::{
    Block, BlockData, Const, ConstId, Def, Edge, Func, Inst, InstData, Loc, Op, Repr, Term, Ty, Value,
    ValueData,
};

/// A new value.
pub fn new_value(func: &mut Func, repr: Repr, ty: Ty, def: Def) -> Value {
    let v = Value(func.values.len() as u32);
    func.values.push(ValueData::new(repr, ty, def));
    func.value_names.push(None);
    v
}

/// Makes a jump of a block's branch whose outcome is known. Whether it is.
pub fn decide(func: &mut Func, b: usize, outcome: impl FnOnce(&Func, Value) -> Option<bool>) -> bool {
    let Term::Branch { cond, then, els } = &func.blocks[b].term else { return false };
    let Some(holds) = outcome(func, *cond) else { return false };
    func.blocks[b].term = Term::Jump(if holds { then } else { els }.clone());
    true
}

/// A new empty block without terminator.
pub fn new_block(func: &mut Func, name: String, unwind: Option<Edge>, cold: bool) -> Block {
    let b = Block(func.blocks.len() as u32);
    func.blocks.push(BlockData {
        params: Vec::new(),
        insts: Vec::new(),
        term: Term::Unreachable,
        term_loc: Loc::default(),
        unwind,
        name,
        cold,
        rare: false,
    });
    b
}

/// A new parameter at the end of a block's list.
pub fn new_param(func: &mut Func, block: Block, repr: Repr, ty: Ty) -> Value {
    let index = func.blocks[block.index()].params.len() as u32;
    let v = new_value(func, repr, ty, Def::Param(block, index));
    func.blocks[block.index()].params.push(v);
    v
}

/// Parameters of a block like these values.
pub fn like(func: &mut Func, block: Block, values: &[Value]) -> Vec<Value> {
    let made = |&v: &Value| {
        let (repr, ty) = (func.values[v.index()].repr, func.values[v.index()].ty);
        let param = new_param(func, block, repr, ty);
        func.value_names[param.index()] = func.value_names[v.index()].clone();
        param
    };
    values.iter().map(made).collect()
}

/// An instruction that is not in any block yet; with its result when the operation has one.
pub fn make_inst(func: &mut Func, op: Op, ty: Ty, loc: Loc) -> (Inst, Option<Value>) {
    let inst = Inst(func.insts.len() as u32);
    let result = op.result_repr().map(|repr| new_value(func, repr, ty, Def::Inst(inst)));
    func.insts.push(InstData { op, result, loc });
    (inst, result)
}

/// Appends an operation with a result to a block.
pub fn append(func: &mut Func, block: Block, op: Op, ty: Ty, loc: Loc) -> Value {
    let (inst, result) = make_inst(func, op, ty, loc);
    func.blocks[block.index()].insts.push(inst);
    // Operations without result are appended with `append_void`.
    result.unwrap_or(Value(0))
}

/// Ends a block.
pub fn set_term(func: &mut Func, block: Block, term: Term, loc: Loc) {
    let b = &mut func.blocks[block.index()];
    b.term = term;
    b.term_loc = loc;
}

pub fn edge(block: Block, args: Vec<Value>) -> Edge {
    Edge { block, args }
}

/// The id of a constant, added when it is new. Linear in the few constants passes add: callers
/// keep the id.
pub fn intern(consts: &mut Vec<Const>, value: Const) -> ConstId {
    if let Some(i) = consts.iter().position(|c| *c == value) {
        return ConstId(i as u32);
    }
    consts.push(value);
    ConstId(consts.len() as u32 - 1)
}

/// Replaces uses of values everywhere: `map[v]` where it is set (followed to the end).
pub fn replace_uses(func: &mut Func, map: &[Option<Value>]) {
    let resolve = |mut v: Value| {
        while let Some(next) = map.get(v.index()).copied().flatten() {
            v = next;
        }
        v
    };
    for b in 0..func.blocks.len() {
        for n in 0..func.blocks[b].insts.len() {
            let i = func.blocks[b].insts[n];
            func.insts[i.index()].op.map_operands(resolve);
        }
        let block = &mut func.blocks[b];
        block.term.map_operands(resolve);
        block.unwind.iter_mut().flat_map(|e| &mut e.args).for_each(|v| *v = resolve(*v));
    }
}

/// The operation that defines a value.
pub fn def_op(func: &Func, v: Value) -> Option<&Op> {
    match func.values[v.index()].def {
        Def::Inst(i) => Some(&func.insts[i.index()].op),
        Def::Param(..) => None,
    }
}

/// The constant a value is.
pub fn const_of<'a>(func: &Func, consts: &'a [Const], v: Value) -> Option<&'a Const> {
    match def_op(func, v)? {
        Op::Const(c) => consts.get(c.0 as usize),
        _ => None,
    }
}

/// The small int a value is known to be.
pub fn smi_const(func: &Func, consts: &[Const], v: Value) -> Option<i64> {
    match const_of(func, consts, v)? {
        Const::Int(text) => text.parse().ok().filter(|&i: &i64| pyrl_abi::tags::smi(i).is_some()),
        _ => None,
    }
}

/// Text of a str constant.
pub fn const_str(consts: &[Const], id: ConstId) -> String {
    consts[id.0 as usize].text()
}

/// Gives blocks of the same name different ones: names become labels.
pub fn distinguish_names(func: &mut Func) {
    for (b, name) in rename_repeated(func.blocks.iter().map(|b| b.name.as_str())) {
        func.blocks[b].name = name;
    }
}

/// A copy of a loop's blocks, the first of which is entered from its header; back edges lead to `next`. `map` says
/// what values are in the copy.
pub fn copy_blocks(
    func: &mut Func,
    body: &[usize],
    header: Block,
    next: Block,
    map: &mut [Option<Value>],
) -> Vec<Block> {
    let mut copies = Vec::with_capacity(body.len());
    let mut place: Vec<Option<Block>> = vec![None; func.blocks.len()];
    place[header.index()] = Some(next);
    for &b in body {
        let (name, cold) = (func.blocks[b].name.clone(), func.blocks[b].cold);
        let copy = new_block(func, name, None, cold);
        func.blocks[copy.index()].rare = func.blocks[b].rare;
        place[b] = Some(copy);
        copies.push(copy);
        for p in func.blocks[b].params.clone() {
            let data = func.values[p.index()];
            let made = new_param(func, copy, data.repr, data.ty);
            func.value_names[made.index()] = func.value_names[p.index()].clone();
            map[p.index()] = Some(made);
        }
        for i in func.blocks[b].insts.clone() {
            let InstData { op, result, loc } = func.insts[i.index()].clone();
            let ty = result.map_or(Ty::Any, |r| func.values[r.index()].ty);
            let (inst, made) = make_inst(func, op, ty, loc);
            if let (Some(r), Some(made)) = (result, made) {
                func.value_names[made.index()] = func.value_names[r.index()].clone();
                map[r.index()] = Some(made);
            }
            func.blocks[copy.index()].insts.push(inst);
        }
    }
    let moved = |e: &Edge| edge(place[e.block.index()].unwrap_or(e.block), e.args.clone());
    for (&b, &copy) in body.iter().zip(&copies) {
        let (mut term, loc) = (func.blocks[b].term.clone(), func.blocks[b].term_loc);
        term.edges_mut().for_each(|e| *e = moved(e));
        let unwind = func.blocks[b].unwind.as_ref().map(moved);
        func.blocks[copy.index()].unwind = unwind;
        set_term(func, copy, term, loc);
        rename(func, copy.index(), |v| map.get(v.index()).copied().flatten().unwrap_or(v));
    }
    copies
}

/// Other names for what a block reads.
pub fn rename(func: &mut Func, b: usize, name: impl Fn(Value) -> Value + Copy) {
    for i in func.blocks[b].insts.clone() {
        func.insts[i.index()].op.map_operands(name);
    }
    let block = &mut func.blocks[b];
    block.term.map_operands(name);
    block.unwind.iter_mut().flat_map(|e| &mut e.args).for_each(|v| *v = name(*v));
}

/// Can there be a second copy of the operation in a function? What is made once for each place, and where a generator
/// stops, cannot.
pub fn may_be_copied(op: &Op) -> bool {
    !matches!(
        op,
        Op::MakeFunction { .. }
            | Op::BuildClass { .. }
            | Op::Yield(_)
            | Op::YieldFromIter(_)
            | Op::AwaitIter(_)
            | Op::Count(_)
            | Op::CountTypes { .. }
    )
}

/// Can there be a second copy of these blocks?
pub fn blocks_may_be_copied(func: &Func, blocks: &[usize]) -> bool {
    let mut insts = blocks.iter().flat_map(|&b| &func.blocks[b].insts);
    insts.all(|i| may_be_copied(&func.insts[i.index()].op))
}

/// Is a str constant this word?
pub fn is_word(consts: &[Const], id: ConstId, word: &str) -> bool {
    match &consts[id.0 as usize] {
        Const::Str(points) => points.iter().copied().eq(word.chars().map(u32::from)),
        _ => false,
    }
}
