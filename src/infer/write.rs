//! Writes what was found into the HIR: types of values, checks that cannot fail, globals that are
//! bound, branches that go one way.

use super::bound::Bound;
use super::doubles::{self, Doubles};
use super::kinds;
use super::methods::{Slot, Super};
use super::ops::def_op;
use super::slots::{Held, Plan};
use super::solve::{Solver, Truth};
use super::value::{kind, Val};
use super::words::{self, Words};
use crate::analysis::range::Range;
use crate::hir::{
    BinOp, Block, Case, Const, ConstId, Def, Func, FuncId, Inst, InstData, Loc, ModuleId, Op, Program, Repr,
    Term, Ty, Value, ValueData,
};
use crate::types::const_ty;
use std::collections::{BTreeMap, HashMap};

/// A change of one function.
enum Change {
    Ty(Value, Ty),
    /// The value is a number, of whatever type.
    Number(Value),
    Op(Inst, Op),
    /// The instruction goes.
    Drop(Inst),
    /// The instruction raises what looking the method up in None raises, if the object is None.
    Guard(Inst, Value, ConstId),
    /// The call becomes a direct one.
    Direct(Direct),
    /// The value is another one; its instruction goes.
    Same(Value, Value),
    Jump(Block, bool),
    /// The instruction of the block becomes a test without calls.
    Test(Block, Inst, kinds::Test),
    /// The attribute is a double in this slot of the object, and the instruction of this block makes an object of it.
    Double(usize, Inst, (Value, ConstId), u32),
    /// The value is stored as a double.
    PutDouble(usize, Inst, (Value, ConstId, u32), Value),
    /// Iterating over the object calls this generator.
    Iterate(usize, Inst, Op),
    /// Instances of the class that is made here have these slots, those of the bits for doubles, and this tag.
    Plan(Inst, Vec<ConstId>, u32, u64),
}

/// A call of a known function, or of a known class.
struct Direct {
    block: usize,
    inst: Inst,
    /// The class of a new object, which is the first argument and the result.
    class: Option<Value>,
    func: Option<FuncId>,
    /// The arguments as they are written, the object of a method first, and what the parameters get.
    args: Vec<Value>,
    slots: Vec<Slot>,
    /// Before it: `Guard` for this object and name.
    guard: Option<(Value, ConstId)>,
}

/// The changes of all functions.
pub struct Changes {
    by_function: Vec<Vec<Change>>,
    doubles: Vec<Vec<doubles::Rewrite>>,
    words: Vec<Option<Words>>,
}

/// Collects the changes.
pub fn collect(solver: &mut Solver<'_>, bound: &Bound, plan: &Plan, lists: &Doubles) -> Changes {
    let mut all: Vec<_> = (0..solver.program.funcs.len()).map(|f| function(solver, bound, plan, f)).collect();
    for (c, class) in solver.classes.list.iter().enumerate() {
        let names = if class.slots.is_some() { &[] } else { plan.of(c as u32) };
        let tag = if solver.tagged[c] { tag(c as u32) } else { 0 };
        if !names.is_empty() || tag != 0 {
            let doubles = plan.doubles(c as u32);
            all[class.made.0.index()].push(Change::Plan(class.made.1, names.to_vec(), tag, doubles));
        }
    }
    let words = (0..all.len()).map(|f| words_of(solver, f)).collect();
    let mut doubles = Vec::with_capacity(all.len());
    for (f, changes) in all.iter_mut().enumerate() {
        solver.f = f;
        let found = solver.funcs[f].called.then(|| lists.in_function(solver));
        let (values, rewrites) = found.unwrap_or_default();
        changes.extend(values.into_iter().map(|v| Change::Ty(v, Ty::Doubles)));
        doubles.push(rewrites);
    }
    Changes { by_function: all, doubles, words }
}

/// For remarks: which functions calls through values may reach.
pub fn reached(solver: &mut Solver<'_>) -> BTreeMap<(ModuleId, Loc), Vec<FuncId>> {
    let mut reached = BTreeMap::new();
    for f in (0..solver.program.funcs.len()).filter(|&f| solver.funcs[f].called).collect::<Vec<_>>() {
        let func = &solver.program.funcs[f];
        solver.f = f;
        solver.enter(None);
        for inst in &func.insts {
            let Op::Call { callee, .. } = inst.op else { continue };
            let Some(functions) = solver.reached_by(callee).filter(|list| !list.is_empty()) else { continue };
            // Of an inlined call the place in its own function.
            let home = (inst.loc.frame as usize).checked_sub(1).and_then(|n| func.frames.get(n));
            let module = home.map_or(func.module, |frame| solver.program.funcs[frame.func.index()].module);
            reached.insert((module, Loc { frame: 0, ..inst.loc }), functions);
        }
    }
    reached
}

fn words_of(solver: &mut Solver<'_>, f: usize) -> Option<Words> {
    if !solver.funcs[f].called {
        return None;
    }
    solver.f = f;
    words::choose(solver, f)
}

fn function(solver: &mut Solver<'_>, bound: &Bound, plan: &Plan, f: usize) -> Vec<Change> {
    let program = solver.program;
    let func = &program.funcs[f];
    let mut out = Vec::new();
    if !solver.funcs[f].called {
        return out;
    }
    solver.f = f;
    solver.enter(None);
    for (v, data) in func.values.iter().enumerate() {
        let v = Value(v as u32);
        if data.repr != Repr::Obj || !matches!(data.ty, Ty::Any | Ty::Int) {
            continue;
        }
        let val = solver.get(v);
        let ty = val.ty();
        // `smi.binary` is unset where it fails, which its type does not say.
        if ty != Ty::Any && ty != data.ty {
            out.push(Change::Ty(v, ty));
        } else if val.within(kind::NUMBER) && val.has(kind::FLOAT) {
            out.push(Change::Number(v));
        }
    }
    let mut lookups = Lookups::default();
    for (b, block) in func.blocks.iter().enumerate() {
        if !solver.funcs[f].reached[b] {
            continue;
        }
        solver.enter(Some(b));
        for (pos, &i) in block.insts.iter().enumerate() {
            let inst = &func.insts[i.index()];
            match inst.op {
                Op::CheckLocal { value, .. } | Op::CheckFree { value, .. } => {
                    let val = solver.get(value);
                    if let (Some(r), true) = (inst.result, val.bits != 0 && !val.has(kind::UNSET)) {
                        out.push(Change::Same(r, value));
                    }
                }
                // A method of a builtin type is there: nothing happens before the arguments.
                Op::CallLoaded { callee, ref args, kwnames: Some(names), .. } => {
                    if let Some(&Op::LoadMethod { obj, name }) = def_op(func, callee) {
                        let call = named(solver, b, i, (obj, name), args, names);
                        let lookup = lookups.of(func, callee).filter(|&(at, _)| at == b);
                        if let (Some((_, [load, this])), Some((call, none))) = (lookup, call) {
                            out.push(call);
                            out.push(if none { Change::Guard(load, obj, name) } else { Change::Drop(load) });
                            out.push(Change::Drop(this));
                        }
                    }
                }
                Op::CallMethod { obj, name, ref args, kwnames: Some(names) } => {
                    if let Some((mut call, none)) = named(solver, b, i, (obj, name), args, names) {
                        if let (Change::Direct(call), true) = (&mut call, none) {
                            call.guard = Some((obj, name));
                        }
                        out.push(call);
                    }
                }
                Op::Call { callee, ref args, kwnames: Some(names) } => {
                    let names = solver.names_of(Some(names)).to_vec();
                    if let Some((init, slots)) = solver.direct_init(func, callee, args.len(), &names) {
                        out.push(create(b, i, callee, init, args, slots));
                    }
                }
                Op::CallLoaded { callee, ref args, kwnames: None, .. } => {
                    if let Some(&Op::LoadMethod { obj, name }) = def_op(func, callee) {
                        let base = solver.direct_super(func, obj, name, args);
                        let math = solver.math_fn(func, obj, Some(name));
                        // Arguments with branches of their own are between the lookup and the call: what counts
                        // is known of the object where it is looked up.
                        let (at, found) = lookups.of(func, callee).unzip();
                        let lookup = found.filter(|_| at == Some(b));
                        solver.enter(at.or(Some(b)));
                        let target = solver.direct_target(obj, name, args.len());
                        let open = target.is_none();
                        let cases = open.then(|| tagged(solver, plan, obj, name, args.len())).flatten();
                        let known = open && solver.known_method(obj, name);
                        solver.enter(Some(b));
                        if let (Some(lookup), Some(f), &[arg]) = (&lookup, math, &args[..]) {
                            let call = Op::MathCall { f, obj, name: Some(name), arg };
                            out.push(Change::Op(i, call));
                            out.extend(lookup.map(Change::Drop));
                        } else if let (Some(lookup), Some(base)) = (lookup, base) {
                            out.push(super_call(solver, b, i, &base, args));
                            out.extend(lookup.map(Change::Drop));
                            out.extend(unused_super(func, obj));
                        } else if let (Some([load, this]), Some((f, none))) = (found, target) {
                            out.push(method(solver, b, i, f, obj, args));
                            out.push(if none { Change::Guard(load, obj, name) } else { Change::Drop(load) });
                            out.push(Change::Drop(this));
                        } else if let (Some([load, this]), Some((cases, none))) = (found, cases) {
                            let call = Op::CallTagged { obj, name, args: args.clone(), cases, total: true };
                            out.push(Change::Op(i, call));
                            out.push(if none { Change::Guard(load, obj, name) } else { Change::Drop(load) });
                            out.push(Change::Drop(this));
                        } else if let Some(found) = found.filter(|_| known) {
                            let call = Op::CallMethod { obj, name, args: args.clone(), kwnames: None };
                            out.push(Change::Op(i, call));
                            out.extend(found.map(Change::Drop));
                        }
                    }
                }
                Op::Unpack { value, count } => {
                    let val = solver.get(value);
                    if val.within(kind::TUPLE) && solver.heap.length(val) == Some(count as usize) {
                        out.push(Change::Op(i, Op::TupleItems(value)));
                    }
                }
                Op::GetIter(obj) => {
                    if let Some(name) = solver.iter_names[0] {
                        let call = solver.generator_target(obj, name, 0);
                        let call = call.map(|func| Op::CallGenerator { func, obj, name, args: Vec::new() });
                        out.extend(call.map(|call| Change::Iterate(b, i, call)));
                    }
                }
                Op::CallMethod { obj, name, ref args, kwnames: None } => {
                    let math = solver.math_fn(func, obj, Some(name));
                    if let (Some(f), &[arg]) = (math, &args[..]) {
                        out.push(Change::Op(i, Op::MathCall { f, obj, name: Some(name), arg }));
                    } else if let Some(base) = solver.direct_super(func, obj, name, args) {
                        out.push(super_call(solver, b, i, &base, args));
                        out.extend(unused_super(func, obj));
                    } else if let Some((f, none)) = solver.direct_target(obj, name, args.len()) {
                        let mut call = method(solver, b, i, f, obj, args);
                        if let (Change::Direct(call), true) = (&mut call, none) {
                            call.guard = Some((obj, name));
                        }
                        out.push(call);
                    } else if let Some(f) = solver.generator_target(obj, name, args.len()) {
                        let call = Op::CallGenerator { func: f, obj, name, args: args.clone() };
                        out.push(Change::Op(i, call));
                    } else if let Some((cases, none)) = tagged(solver, plan, obj, name, args.len()) {
                        let call = Op::CallTagged { obj, name, args: args.clone(), cases, total: !none };
                        out.push(Change::Op(i, call));
                    }
                }
                Op::Call { callee, ref args, kwnames: None } => {
                    let math = solver.math_fn(func, callee, None);
                    if let (Some(f), &[arg]) = (math, &args[..]) {
                        out.push(Change::Op(i, Op::MathCall { f, obj: callee, name: None, arg }));
                    } else if let Some((init, slots)) = solver.direct_init(func, callee, args.len(), &[]) {
                        out.push(create(b, i, callee, init, args, slots));
                    } else if let Some(f) = solver.direct_call(callee, args.len()) {
                        out.push(method(solver, b, i, f, callee, args));
                    } else if let Some((f, object)) = solver.known_function(callee, args.len()) {
                        let callee = object.then_some(callee);
                        out.push(Change::Op(i, Op::CallDirect { func: f, callee, args: args.clone() }));
                    }
                }
                Op::Binary { op, inplace, a, b: other } => {
                    let (x, y) = (solver.get(a), solver.get(other));
                    if let Some((positive, above)) = exact(op, x, y) {
                        out.push(Change::Op(i, Op::SmiExact { op, positive, above, a, b: other }));
                    } else if let Some(f) = solver.direct_operator(op, inplace, x, y) {
                        out.push(method(solver, b, i, f, a, &[other]));
                    }
                }
                Op::GetAttr { obj, name } => {
                    let o = solver.get(obj);
                    if let Some((slot, maybe_none)) = plan.slot(solver, o, name) {
                        let held = if maybe_none { Held::Maybe } else { plan.held(solver, o, slot) };
                        out.push(match held {
                            Held::Maybe => Change::Op(i, Op::GetSlot { obj, name, slot, maybe_none }),
                            Held::Value => Change::Op(i, Op::SlotLoad { obj, name, slot }),
                            Held::Double => Change::Double(b, i, (obj, name), slot),
                        });
                    } else if let Some(c) = solver.constant_attribute(func, obj, name) {
                        out.push(Change::Op(i, Op::Const(c)));
                    } else if let Some(f) = solver.direct_getter(obj, name) {
                        out.push(method(solver, b, i, f, obj, &[]));
                    }
                }
                Op::SetAttr { obj, name, value } => {
                    let o = solver.get(obj);
                    if let Some((slot, maybe_none)) = plan.slot(solver, o, name) {
                        out.push(match plan.held(solver, o, slot) {
                            Held::Double => Change::PutDouble(b, i, (obj, name, slot), value),
                            _ => Change::Op(i, Op::SetSlot { obj, name, slot, maybe_none, value }),
                        });
                    }
                }
                Op::GlobalGet { module, slot, .. } => {
                    let g = solver.facts.global(module, slot);
                    if bound.is_bound(solver, f, (b, pos), module, g) {
                        let fixed = bound.is_fixed(g)
                            && program.modules[module.index()].body != Some(crate::hir::FuncId(f as u32));
                        out.push(Change::Op(i, Op::GlobalBound { module, slot, fixed }));
                    }
                }
                ref op @ (Op::Compare(..) | Op::Truth(_) | Op::CallBuiltin { .. }) => {
                    if let Some(test) = solver.plain_test(plan, func, op) {
                        out.push(Change::Test(Block(b as u32), i, test));
                    }
                }
                _ => {}
            }
        }
        if let Term::Branch { cond, .. } = block.term {
            match solver.condition(func, cond) {
                Truth::Yes => out.push(Change::Jump(Block(b as u32), true)),
                Truth::No => out.push(Change::Jump(Block(b as u32), false)),
                Truth::Wait | Truth::Both => {}
            }
        }
    }
    solver.enter(None);
    out
}

/// Does the operator surely make a small int of two small ints? Then: has division no sign to mind, or
/// only that of the dividend?
fn exact(op: BinOp, x: Val, y: Val) -> Option<(bool, bool)> {
    if x.bits != kind::SMI || y.bits != kind::SMI || x.range.is_empty() || y.range.is_empty() {
        return None;
    }
    let fine = match op {
        BinOp::FloorDiv | BinOp::Mod => y.range.lo() > 0 || y.range.hi() < 0,
        BinOp::Shl | BinOp::Shr => y.range.within(Range::new(0, 63)),
        BinOp::Pow | BinOp::MatMul | BinOp::TrueDiv => false,
        BinOp::Add | BinOp::Sub | BinOp::Mul | BinOp::And | BinOp::Or | BinOp::Xor => true,
    };
    let fits = Range::binary(op, x.range, y.range).within(Range::SMI);
    let (positive, above) = (x.range.lo() >= 0 && y.range.lo() > 0, y.range.lo() > 0);
    let divides = matches!(op, BinOp::FloorDiv | BinOp::Mod);
    (fine && fits).then_some((positive, divides && above && !positive))
}

/// A method call on a known receiver.
fn method(solver: &Solver<'_>, block: usize, inst: Inst, f: FuncId, obj: Value, args: &[Value]) -> Change {
    let mut all = vec![obj];
    all.extend(args);
    let slots = solver.placed(f, all.len(), &[]).unwrap_or_default();
    Change::Direct(Direct { block, inst, class: None, func: Some(f), args: all, slots, guard: None })
}

/// A new object and the call of its `__init__`.
fn create(
    block: usize,
    inst: Inst,
    class: Value,
    init: Option<FuncId>,
    args: &[Value],
    slots: Vec<Slot>,
) -> Change {
    let (class, args) = (Some(class), args.to_vec());
    Change::Direct(Direct { block, inst, class, func: init, args, slots, guard: None })
}

/// A method call with arguments by keyword, as a direct one; and may the object be None?
fn named(
    solver: &mut Solver<'_>,
    block: usize,
    inst: Inst,
    (obj, name): (Value, ConstId),
    args: &[Value],
    names: ConstId,
) -> Option<(Change, bool)> {
    let (f, none) = solver.one_target(obj, name)?;
    let names = solver.names_of(Some(names));
    let slots = solver.placed(f, args.len() + 1, names)?;
    let args = [&[obj], args].concat();
    let call = Direct { block, inst, class: None, func: Some(f), args, slots, guard: None };
    Some((Change::Direct(call), none))
}

/// A call through `super()`.
fn super_call(solver: &Solver<'_>, block: usize, inst: Inst, base: &Super, args: &[Value]) -> Change {
    match base.method {
        Ok(f) => method(solver, block, inst, f, base.this, args),
        Err(none) => Change::Op(inst, Op::Const(none)),
    }
}

/// The `super()` that one call reads is not made when that call is direct.
fn unused_super(func: &Func, obj: Value) -> Option<Change> {
    let Def::Inst(i) = func.values[obj.index()].def else { return None };
    let mut uses = 0;
    for block in &func.blocks {
        for &i in &block.insts {
            func.insts[i.index()].op.visit_operands(|v| uses += u32::from(v == obj));
        }
        block.term.visit_operands(|v| uses += u32::from(v == obj));
        block.unwind.iter().flat_map(|e| &e.args).for_each(|&v| uses += u32::from(v == obj));
    }
    (uses == 1).then_some(Change::Drop(i))
}

/// Functions and classes that one call chooses among.
const MAX_TARGETS: usize = 4;
const MAX_CASES: usize = 8;

/// The tag of a class.
pub fn tag(class: u32) -> u32 {
    class + 1
}

/// The functions that a method call chooses among by the class of its receiver, those of most classes last;
/// and may it be None?
fn tagged(
    solver: &mut Solver<'_>,
    plan: &Plan,
    obj: Value,
    name: ConstId,
    args: usize,
) -> Option<(Vec<Case>, bool)> {
    let (mut targets, none) = solver.targets_by_class(obj, name, args)?;
    let fits = |c: u32| plan.can_tag(c) && tag(c) <= u32::from(u16::MAX);
    if targets.len() > MAX_CASES || !targets.iter().all(|t| fits(t.0)) {
        return None;
    }
    let count = |f: FuncId| targets.iter().filter(|t| t.1 == f).count();
    let counts: Vec<usize> = targets.iter().map(|t| count(t.1)).collect();
    let mut order: Vec<usize> = (0..targets.len()).collect();
    order.sort_by_key(|&n| (counts[n], targets[n].1 .0, targets[n].0));
    targets = order.iter().map(|&n| targets[n]).collect();
    let mut funcs: Vec<u32> = targets.iter().map(|t| t.1 .0).collect();
    funcs.dedup();
    if funcs.len() > MAX_TARGETS {
        return None;
    }
    for &(c, _) in &targets {
        solver.tagged[c as usize] = true;
    }
    Some((targets.iter().map(|&(c, func)| Case { tag: tag(c), func }).collect(), none))
}

/// The lookups of methods in a function whose results only one call reads: the block, the lookup and the `method_self`
/// after it.
#[derive(Default)]
struct Lookups(Option<HashMap<Value, (usize, [Inst; 2])>>);

impl Lookups {
    /// The one that gives `callee`. All are found when the first is asked for.
    fn of(&mut self, func: &Func, callee: Value) -> Option<(usize, [Inst; 2])> {
        self.0.get_or_insert_with(|| lookups(func)).get(&callee).copied()
    }
}

fn lookups(func: &Func) -> HashMap<Value, (usize, [Inst; 2])> {
    let mut uses = vec![0u32; func.values.len()];
    let mut found = Vec::new();
    for (b, block) in func.blocks.iter().enumerate() {
        for (pos, &i) in block.insts.iter().enumerate() {
            let inst = &func.insts[i.index()];
            if let (Op::LoadMethod { .. }, Some(callee)) = (&inst.op, inst.result) {
                let this = block.insts.get(pos + 1);
                let this = this.filter(|this| matches!(func.insts[this.index()].op, Op::MethodSelf));
                found.extend(this.map(|&this| (callee, (b, [i, this]))));
            }
            inst.op.visit_operands(|v| uses[v.index()] += 1);
        }
        block.term.visit_operands(|v| uses[v.index()] += 1);
        block.unwind.iter().flat_map(|e| &e.args).for_each(|v| uses[v.index()] += 1);
    }
    found.retain(|(callee, _)| uses[callee.index()] == 1);
    found.into_iter().collect()
}

/// A new instruction that is in no block yet, with its result.
pub fn make(func: &mut Func, op: Op, ty: Ty, loc: Loc) -> (Inst, Value) {
    let (inst, v) = (Inst(func.insts.len() as u32), Value(func.values.len() as u32));
    let repr = op.result_repr().unwrap_or(Repr::Obj);
    func.values.push(ValueData::new(repr, ty, Def::Inst(inst)));
    func.value_names.push(None);
    func.insts.push(InstData { op, result: Some(v), loc });
    (inst, v)
}

fn direct(func: &mut Func, consts: &[Const], call: Direct) {
    let Some(at) = func.blocks[call.block].insts.iter().position(|&i| i == call.inst) else { return };
    let (result, loc) = (func.insts[call.inst.index()].result, func.insts[call.inst.index()].loc);
    let mut sequence = Vec::new();
    if let Some((obj, name)) = call.guard {
        let guard = Inst(func.insts.len() as u32);
        func.insts.push(InstData { op: Op::CheckMethod { obj, name }, result: None, loc });
        sequence.push(guard);
    }
    let mut given = Vec::new();
    if let (Some(class), Some(object)) = (call.class, result) {
        func.insts[call.inst.index()].op = Op::NewObject(class);
        sequence.push(call.inst);
        given.push(object);
    }
    given.extend(call.args);
    let mut args = Vec::new();
    for slot in call.slots {
        args.push(match slot {
            Slot::Arg(n) => given[n],
            Slot::Default(c) => {
                let (i, v) = make(func, Op::Const(c), const_ty(&consts[c.0 as usize]), loc);
                sequence.push(i);
                v
            }
        });
    }
    if let Some(f) = call.func {
        let op = Op::CallDirect { func: f, callee: None, args };
        if call.class.is_some() {
            sequence.push(make(func, op, Ty::Any, loc).0);
        } else {
            func.insts[call.inst.index()].op = op;
            sequence.push(call.inst);
        }
    }
    func.blocks[call.block].insts.splice(at..=at, sequence);
}

/// An operation before the instruction of a block, which becomes what uses its result.
fn behind(func: &mut Func, (block, inst): (usize, Inst), first: Op, then: impl FnOnce(Value) -> Op) {
    let loc = func.insts[inst.index()].loc;
    let (made, v) = make(func, first, Ty::Any, loc);
    func.insts[inst.index()].op = then(v);
    let insts = &mut func.blocks[block].insts;
    if let Some(at) = insts.iter().position(|&i| i == inst) {
        insts.insert(at, made);
    }
}

/// Plans the slots of a class right after it is made.
fn plan_slots(func: &mut Func, made: Inst, names: ConstId, tag: u32, doubles: u64) {
    let InstData { result: Some(class), loc, .. } = func.insts[made.index()] else { return };
    let plan = Inst(func.insts.len() as u32);
    func.insts.push(InstData { op: Op::PlanSlots { class, names, tag, doubles }, result: None, loc });
    for block in &mut func.blocks {
        if let Some(at) = block.insts.iter().position(|&i| i == made) {
            block.insts.insert(at + 1, plan);
        }
    }
}

/// Makes the changes.
pub fn apply(program: &mut Program, changes: Changes) {
    let mut plans: Vec<(usize, Inst, ConstId, u32, u64)> = Vec::new();
    for (f, list) in changes.by_function.iter().enumerate() {
        for change in list {
            if let Change::Plan(i, names, tag, doubles) = change {
                plans.push((f, *i, ConstId(program.consts.len() as u32), *tag, *doubles));
                program.consts.push(Const::Tuple(names.clone()));
            }
        }
    }
    for (f, inst, names, tag, doubles) in plans {
        plan_slots(&mut program.funcs[f], inst, names, tag, doubles);
    }
    let none = program.consts.iter().position(|c| matches!(c, Const::None)).unwrap_or(program.consts.len());
    if none == program.consts.len() {
        program.consts.push(Const::None);
    }
    let consts = &program.consts;
    for (func, list) in program.funcs.iter_mut().zip(changes.by_function) {
        let mut map: Vec<Option<Value>> = vec![None; func.values.len()];
        let mut same = false;
        let mut drop = vec![false; func.insts.len()];
        for change in list {
            match change {
                Change::Ty(v, ty) => func.values[v.index()].ty = ty,
                Change::Number(v) => func.values[v.index()].number = true,
                Change::Op(i, op) => func.insts[i.index()].op = op,
                Change::Direct(call) => direct(func, consts, call),
                Change::Double(b, i, (obj, name), slot) => {
                    behind(func, (b, i), Op::SlotDouble { obj, name, slot }, Op::BoxFloat);
                }
                Change::PutDouble(b, i, (obj, name, slot), value) => {
                    let put = |value| Op::SlotPutDouble { obj, name, slot, value };
                    behind(func, (b, i), Op::UnboxFloat(value), put);
                }
                Change::Iterate(b, i, call) => behind(func, (b, i), call, Op::GetIter),
                Change::Plan(..) => {}
                Change::Test(block, i, test) => kinds::put(func, block, i, test),
                Change::Guard(i, obj, name) => {
                    func.insts[i.index()].op = Op::CheckMethod { obj, name };
                    func.insts[i.index()].result = None;
                }
                Change::Drop(i) => {
                    drop[i.index()] = true;
                    same = true;
                }
                Change::Same(v, other) => {
                    map[v.index()] = Some(other);
                    same = true;
                }
                Change::Jump(b, then) => {
                    let block = &mut func.blocks[b.index()];
                    if let Term::Branch { then: yes, els: no, .. } = &block.term {
                        block.term = Term::Jump(if then { yes.clone() } else { no.clone() });
                    }
                }
            }
        }
        if same {
            for block in &mut func.blocks {
                block.insts.retain(|i| {
                    let gone = func.insts[i.index()]
                        .result
                        .is_some_and(|r| map.get(r.index()).is_some_and(|m| m.is_some()));
                    !gone && !drop.get(i.index()).is_some_and(|&d| d)
                });
            }
            let resolve = |mut v: Value| {
                while let Some(next) = map.get(v.index()).copied().flatten() {
                    v = next;
                }
                v
            };
            for block in &mut func.blocks {
                for &i in &block.insts {
                    func.insts[i.index()].op.map_operands(resolve);
                }
                block.term.map_operands(resolve);
                block.unwind.iter_mut().flat_map(|e| &mut e.args).for_each(|v| *v = resolve(*v));
            }
        }
    }
    for (func, rewrites) in program.funcs.iter_mut().zip(changes.doubles) {
        doubles::apply(func, consts, ConstId(none as u32), rewrites);
    }
    for (func, words) in program.funcs.iter_mut().zip(changes.words) {
        if let Some(words) = words {
            words::apply(func, consts, &words);
        }
    }
}
