//! Random LIR functions that terminate, and an interpreter for them.

use pyrl_asm::lir::builder::FuncBuilder;
use pyrl_asm::lir::*;

/// Arguments with which every function is tried.
pub const INPUTS: [(i64, i64, i64, f64, f64); 3] =
    [(1, 2, 3, 0.5, -2.25), (-7, i64::MAX, 1 << 40, 1e10, 3.0), (i64::MIN, 0, -1, -0.0, 123.456)];

pub struct Tested {
    pub name: String,
    pub index: usize,
}

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let x = self.0 ^ (self.0 >> 33);
        x.wrapping_mul(0xff51_afd7_ed55_8ccd) ^ (x >> 29)
    }
    fn below(&mut self, n: usize) -> usize {
        (self.next() >> 11) as usize % n
    }
    fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }
}

const HELPER3: SymId = SymId(0);
const HELPER10: SymId = SymId(1);
const HELPERF: SymId = SymId(2);
const HELPERA: SymId = SymId(3);
const BUFFER: SymId = SymId(4);

pub fn program(seed: u64, count: u32) -> (Program, Vec<Tested>) {
    let mut prog = Program {
        symbols: ["helper3", "helper10", "helperf", "helpera", "buffer"].map(String::from).to_vec(),
        files: vec![("t.py".into(), "x = 1\n".repeat(30))],
        ..Program::default()
    };
    let mut tested = Vec::new();
    for i in 0..count {
        let name = format!("f{i}");
        let mut sym = |s: String| {
            prog.symbols.push(s);
            SymId(prog.symbols.len() as u32 - 1)
        };
        let symbol = sym(name.clone());
        let labels = FuncLabels {
            start: sym(format!("{name}.start")),
            end: sym(format!("{name}.end")),
            sites: sym(format!("{name}.sites")),
            site_count: sym(format!("{name}.count")),
            frame_size: None,
        };
        let func = Func {
            symbol,
            kind: FuncKind::Normal,
            qualname: name.clone(),
            file: 0,
            first_line: 1,
            params: 3,
            frames: vec![],
            stack_check: false,
            blocks: vec![BlockData {
                params: vec![],
                insts: vec![],
                term: Term::Unreachable,
                term_loc: Loc::default(),
                name: String::new(),
                cold: false,
            }],
            entry: Block(0),
            types: vec![],
            names: Default::default(),
            labels,
        };
        let mut g = Gen {
            b: FuncBuilder::new(func),
            r: Random(seed.wrapping_mul(1000) + u64::from(i)),
            ints: vec![],
            floats: vec![],
            budget: 60,
            line: 1,
        };
        g.function();
        prog.funcs.push(g.b.func);
        tested.push(Tested { name, index: i as usize });
    }
    (prog, tested)
}

struct Gen {
    b: FuncBuilder,
    r: Random,
    ints: Vec<Val>,
    floats: Vec<Val>,
    budget: i32,
    line: u32,
}

impl Gen {
    fn function(&mut self) {
        for n in 0..3 {
            let v = self.b.ins(Op::Param(n), Type::I64);
            self.ints.push(v);
        }
        for n in 0..2 {
            let v = self.b.ins(Op::ParamFloat(n), Type::F64);
            self.floats.push(v);
        }
        self.body(0);
        // Mix what is left into the result.
        let mut acc = self.b.iconst(17);
        let ints = self.ints.clone();
        for v in ints.iter().rev().take(12) {
            let k = self.b.int_imm(IntOp::Mul, acc, 33);
            acc = self.b.int(IntOp::Xor, k, *v);
        }
        for v in self.floats.clone().iter().rev().take(4) {
            let bits = self.b.ins(Op::FloatToBits(*v), Type::I64);
            acc = self.b.int(IntOp::Add, acc, bits);
        }
        self.b.terminate(Term::Return(Some(acc)));
    }

    fn int(&mut self) -> Val {
        if self.r.below(8) == 0 {
            let c = self.constant();
            return self.b.iconst(c);
        }
        // Old values often, so that live ranges are long.
        let n = self.ints.len();
        let i = if self.r.below(3) == 0 { self.r.below(n) } else { n - 1 - self.r.below(n.min(8)) };
        self.ints[i]
    }

    fn constant(&mut self) -> i64 {
        match self.r.below(6) {
            0 => 0,
            1 => self.r.below(5000) as i64 - 2500,
            2 => 1 << self.r.below(63),
            3 => self.r.next() as i64,
            4 => (1i64 << (1 + self.r.below(40))) - 1,
            _ => self.r.below(16) as i64,
        }
    }

    fn float(&mut self) -> Val {
        if self.r.below(8) == 0 {
            let x = [0.0f64, 1.0, -0.5, 0.1, 1e300, 31.0][self.r.below(6)];
            return self.b.fconst(x.to_bits());
        }
        let n = self.floats.len();
        self.floats[self.r.below(n)]
    }

    fn cond(&mut self) -> Cond {
        use Cond::*;
        self.r.pick(&[Eq, Ne, Slt, Sle, Sgt, Sge, Ult, Ule, Ugt, Uge])
    }

    fn fcond(&mut self) -> Cond {
        use Cond::*;
        self.r.pick(&[Eq, Ne, Slt, Sle, Sgt, Sge])
    }

    fn body(&mut self, depth: u32) {
        let steps = 2 + self.r.below(8);
        for _ in 0..steps {
            if self.budget <= 0 {
                return;
            }
            self.budget -= 1;
            self.line = (self.line + 1) % 25 + 1;
            self.b.loc = Loc { line: self.line, col: 1, end_line: self.line, end_col: 4, frame: 0 };
            match self.r.below(if depth < 4 { 22 } else { 16 }) {
                0..=7 => self.int_op(),
                8..=10 => self.float_op(),
                11 | 12 => self.memory(),
                13 => self.call(),
                14 => self.select(),
                15 => self.convert(),
                16 | 17 => self.diamond(depth),
                18 => self.looping(depth),
                19 | 20 => self.overflow(depth),
                _ => self.switch(depth),
            }
        }
    }

    fn int_op(&mut self) {
        use IntOp::*;
        let op = self.r.pick(&[Add, Sub, Mul, MulHigh, And, Or, Xor, Shl, LShr, AShr, Ror, Add, Sub, SDiv]);
        let (a, mut b) = (self.int(), self.int());
        if matches!(op, Shl | LShr | AShr | Ror) {
            b = if self.r.below(3) == 0 {
                self.b.int_imm(And, b, 63)
            } else {
                let k = self.r.below(64) as i64;
                self.b.iconst(k)
            };
        }
        if op == SDiv {
            b = self.b.int_imm(Or, b, 1);
        }
        if self.r.below(12) == 0 {
            let (cond, x, y) = (self.cond(), self.int(), self.int());
            let v = self.b.icmp(cond, x, y);
            self.ints.push(v);
            return;
        }
        let v = self.b.int(op, a, b);
        self.ints.push(v);
    }

    fn float_op(&mut self) {
        let (a, b) = (self.float(), self.float());
        let v = match self.r.below(6) {
            0 => self.b.ins(Op::FloatUn(FloatUn::Neg, a), Type::F64),
            1 => self.b.ins(Op::FloatUn(self.r.pick(&[FloatUn::Abs, FloatUn::Floor]), a), Type::F64),
            _ => {
                let op = self.r.pick(&[FloatOp::Add, FloatOp::Sub, FloatOp::Mul]);
                self.b.float(op, a, b)
            }
        };
        self.floats.push(v);
    }

    fn memory(&mut self) {
        let base = self.b.sym_addr(BUFFER);
        let i = self.int();
        let i = self.b.int_imm(IntOp::And, i, 31);
        let addr = match self.r.below(4) {
            0 => Addr::sym(BUFFER, 8 * self.r.below(64) as i32),
            1 => Addr::at(base, 8 * self.r.below(64) as i32),
            2 => Addr::indexed(base, i, 3, 8 * self.r.below(4) as i32),
            _ => {
                let s = self.b.int_imm(IntOp::Shl, i, 3);
                let p = self.b.int(IntOp::Add, base, s);
                Addr::at(p, 0)
            }
        };
        match self.r.below(5) {
            0 => {
                let v = self.int();
                self.b.store(Width::W64, addr, v);
            }
            1 => {
                let w = self.r.pick(&[Width::U8, Width::U16, Width::U32]);
                let v = self.int();
                let addr = if addr.index.is_some() { Addr::at(base, 3) } else { addr };
                self.b.store(w, addr, v);
            }
            2 => {
                let w = self.r.pick(&[Width::U8, Width::U16, Width::U32, Width::S32]);
                let addr = if addr.index.is_some() { Addr::at(base, 5) } else { addr };
                let v = self.b.load(w, addr);
                self.ints.push(v);
            }
            _ => {
                let v = self.b.load(Width::W64, addr);
                self.ints.push(v);
            }
        }
    }

    fn call(&mut self) {
        match self.r.below(5) {
            0 => {
                let args: Vec<Val> = (0..10).map(|_| self.int()).collect();
                let v = self.b.ins(
                    Op::Call { callee: Callee::Sym(HELPER10), args, func_obj: None, ret: Some(Type::I64) },
                    Type::I64,
                );
                self.ints.push(v);
            }
            1 => {
                let (x, n) = (self.float(), self.int());
                let v = self.b.ins(
                    Op::Call {
                        callee: Callee::Sym(HELPERF),
                        args: vec![x, n],
                        func_obj: None,
                        ret: Some(Type::F64),
                    },
                    Type::F64,
                );
                self.floats.push(v);
            }
            2 => {
                let n = 1 + self.r.below(5);
                let values: Vec<Val> = (0..n).map(|_| self.int()).collect();
                let p = self.b.ins(Op::ArgArray(values), Type::I64);
                let n = self.b.iconst(n as i64);
                let v = self.b.ins(
                    Op::Call {
                        callee: Callee::Sym(HELPERA),
                        args: vec![p, n],
                        func_obj: None,
                        ret: Some(Type::I64),
                    },
                    Type::I64,
                );
                self.ints.push(v);
            }
            3 => {
                let args: Vec<Val> = (0..3).map(|_| self.int()).collect();
                let (f, obj) = (self.b.sym_addr(HELPER3), self.int());
                let v = self.b.ins(
                    Op::Call { callee: Callee::Ptr(f), args, func_obj: Some(obj), ret: Some(Type::I64) },
                    Type::I64,
                );
                self.ints.push(v);
            }
            _ => {
                let args: Vec<Val> = (0..3).map(|_| self.int()).collect();
                let v = self.b.ins(
                    Op::Call { callee: Callee::Sym(HELPER3), args, func_obj: None, ret: Some(Type::I64) },
                    Type::I64,
                );
                self.ints.push(v);
            }
        }
    }

    fn select(&mut self) {
        let (cond, x, y, a) = (self.cond(), self.int(), self.int(), self.int());
        let b = match self.r.below(4) {
            0 => self.b.int_imm(IntOp::Add, a, 1),
            1 => {
                let z = self.b.iconst(0);
                self.b.int(IntOp::Sub, z, a)
            }
            _ => self.int(),
        };
        let v = self.b.ins(Op::Select { cond, x, y, a, b }, Type::I64);
        self.ints.push(v);
    }

    fn convert(&mut self) {
        match self.r.below(4) {
            0 => {
                let a = self.int();
                let v = self.b.ins(Op::IntToFloat(a), Type::F64);
                self.floats.push(v);
            }
            1 => {
                let a = self.float();
                let v = self.b.ins(Op::FloatToInt(a), Type::I64);
                self.ints.push(v);
            }
            2 => {
                let (c, a, b) = (self.fcond(), self.float(), self.float());
                let v = self.b.fcmp(c, a, b);
                self.ints.push(v);
            }
            _ => {
                let a = self.float();
                let v = self.b.ins(Op::FloatToBits(a), Type::I64);
                self.ints.push(v);
            }
        }
    }

    fn new_block(&mut self, what: &str, cold: bool) -> Block {
        let n = self.b.func.blocks.len();
        self.b.block(format!("{what}{n}"), cold)
    }

    /// Two ways that join with parameters.
    fn diamond(&mut self, depth: u32) {
        let cold = self.r.below(3) == 0;
        let (then, els, join) =
            (self.new_block("then", cold), self.new_block("else", false), self.new_block("join", false));
        let (a, b) = (self.int(), self.int());
        match self.r.below(5) {
            0 => self.b.br_zero(a, then, els),
            1 => {
                let mask = match self.r.below(3) {
                    0 => 1 << self.r.below(64),
                    1 => 7,
                    _ => self.r.next(),
                };
                self.b.br_mask(a, mask, then, els);
            }
            2 => {
                let (c, x, y) = (self.fcond(), self.float(), self.float());
                self.b.terminate(Term::BrFCmp {
                    cond: c,
                    a: x,
                    b: y,
                    then: Edge::to(then),
                    els: Edge::to(els),
                });
            }
            _ => {
                let c = self.cond();
                self.b.br_cmp(c, a, b, then, els);
            }
        }
        self.ways(&[then, els], join, depth);
    }

    /// Fills each way and joins them.
    fn ways(&mut self, ways: &[Block], join: Block, depth: u32) {
        let (ni, nf) = (self.ints.len(), self.floats.len());
        let pi: Vec<Val> = (0..1 + self.r.below(4)).map(|_| self.b.block_param(join, Type::I64)).collect();
        let pf: Vec<Val> = (0..self.r.below(2)).map(|_| self.b.block_param(join, Type::F64)).collect();
        for &way in ways {
            self.b.switch_to(way);
            self.body(depth + 1);
            let mut args: Vec<Val> = pi.iter().map(|_| self.int()).collect();
            args.extend(pf.iter().map(|_| self.float()).collect::<Vec<_>>());
            self.b.jump(join, args);
            self.ints.truncate(ni);
            self.floats.truncate(nf);
        }
        self.b.switch_to(join);
        self.ints.extend(pi);
        self.floats.extend(pf);
    }

    fn looping(&mut self, depth: u32) {
        let (head, body, exit) =
            (self.new_block("loop", false), self.new_block("body", false), self.new_block("exit", false));
        let (start, acc) = (self.b.iconst(0), self.int());
        let (acc2, facc) = (self.int(), self.float());
        self.b.jump(head, vec![start, acc, acc2, facc]);
        let i = self.b.block_param(head, Type::I64);
        let p: Vec<Val> = (0..2).map(|_| self.b.block_param(head, Type::I64)).collect();
        let f = self.b.block_param(head, Type::F64);
        self.b.switch_to(head);
        let limit = 1 + self.r.below(5) as i64;
        let limit = self.b.iconst(limit);
        self.b.br_cmp(Cond::Slt, i, limit, body, exit);
        let (ni, nf) = (self.ints.len(), self.floats.len());
        self.b.switch_to(body);
        self.ints.push(i);
        self.ints.extend(&p);
        self.floats.push(f);
        self.body(depth + 1);
        let next = self.b.int_imm(IntOp::Add, i, 1);
        // Sometimes exchanged: the parallel moves of the back edge form a cycle.
        let (x, y) = if self.r.below(2) == 0 { (p[1], p[0]) } else { (self.int(), self.int()) };
        let g = self.float();
        self.b.jump(head, vec![next, x, y, g]);
        self.ints.truncate(ni);
        self.floats.truncate(nf);
        self.b.switch_to(exit);
        self.ints.extend(&p);
        self.floats.push(f);
    }

    fn overflow(&mut self, depth: u32) {
        let (over, fine, join) =
            (self.new_block("over", true), self.new_block("fine", false), self.new_block("join", false));
        let (a, b) = (self.int(), self.int());
        let op = match self.r.below(4) {
            0 => Op::MulOvf(a, b),
            1 => Op::IntOvf(OvfOp::Sub, a, b),
            2 => Op::IntOvf(OvfOp::Neg, a, a),
            _ => Op::IntOvf(OvfOp::Add, a, b),
        };
        let v = self.b.ins(op, Type::I64);
        self.b.br_overflow(v, over, fine);
        if self.r.below(2) == 0 {
            self.ints.push(v);
        }
        self.ways(&[over, fine], join, depth);
    }

    fn switch(&mut self, depth: u32) {
        let n = 2 + self.r.below(3);
        let blocks: Vec<Block> = (0..=n).map(|_| self.new_block("case", false)).collect();
        let join = self.new_block("join", false);
        let v = self.int();
        let value = self.b.int_imm(IntOp::And, v, 7);
        let targets = blocks[..n].iter().map(|&b| Edge::to(b)).collect();
        self.b.terminate(Term::Switch { value, targets, default: Edge::to(blocks[n]) });
        self.ways(&blocks, join, depth);
    }
}

/// Result and hash of the buffer afterwards.
pub fn interpret(prog: &Program, index: usize, a: i64, b: i64, c: i64, x: f64, y: f64) -> (i64, u64) {
    let func = &prog.funcs[index];
    let mut m = Machine {
        values: vec![0; func.types.len()],
        memory: vec![0; 512],
        arrays: Vec::new(),
        ints: [a, b, c],
        floats: [x, y],
    };
    for i in 0..64 {
        m.memory[i * 8..i * 8 + 8].copy_from_slice(&(i as i64 * 1_000_003).to_le_bytes());
    }
    let result = m.run(func);
    let hash = m
        .memory
        .chunks(8)
        .fold(0u64, |h, w| h.wrapping_mul(31).wrapping_add(u64::from_le_bytes(w.try_into().unwrap())));
    (result, hash)
}

struct Machine {
    values: Vec<u64>,
    memory: Vec<u8>,
    arrays: Vec<Vec<u64>>,
    ints: [i64; 3],
    floats: [f64; 2],
}

/// Addresses: the buffer starts here; helper3 is known by a number.
const BUFFER_AT: u64 = 1 << 20;

impl Machine {
    fn get(&self, v: Val) -> u64 {
        self.values[v.index()]
    }
    fn float(&self, v: Val) -> f64 {
        f64::from_bits(self.get(v))
    }
    fn run(&mut self, func: &Func) -> i64 {
        let mut at = func.entry;
        loop {
            let block = &func.blocks[at.index()];
            let mut overflowed = false;
            for inst in &block.insts {
                let r = self.step(&inst.op, &mut overflowed);
                if let Some(v) = inst.result {
                    self.values[v.index()] = r;
                }
            }
            let edge = match &block.term {
                Term::Jump(e) => e,
                Term::BrCmp { cond, a, b, then, els } => {
                    if compare(*cond, self.get(*a), self.get(*b)) {
                        then
                    } else {
                        els
                    }
                }
                Term::BrFCmp { cond, a, b, then, els } => {
                    if compare_float(*cond, self.float(*a), self.float(*b)) {
                        then
                    } else {
                        els
                    }
                }
                Term::BrZero { value, zero, nonzero } => {
                    if self.get(*value) == 0 {
                        zero
                    } else {
                        nonzero
                    }
                }
                Term::BrMask { value, mask, zero, nonzero } => {
                    if self.get(*value) & mask == 0 {
                        zero
                    } else {
                        nonzero
                    }
                }
                Term::BrOverflow { overflow, ok, .. } => {
                    if overflowed {
                        overflow
                    } else {
                        ok
                    }
                }
                Term::Switch { value, targets, default } => {
                    targets.get(self.get(*value) as usize).unwrap_or(default)
                }
                Term::Return(v) => return v.map_or(0, |v| self.get(v) as i64),
                Term::Unreachable => panic!("unreachable block reached"),
            };
            let args: Vec<u64> = edge.args.iter().map(|v| self.get(*v)).collect();
            at = edge.block;
            for (p, a) in func.blocks[at.index()].params.iter().zip(args) {
                self.values[p.index()] = a;
            }
        }
    }

    fn address(&self, addr: &Addr) -> usize {
        let base = match addr.base {
            Base::Val(v) => self.get(v),
            Base::Sym(_) => BUFFER_AT,
            Base::Context => 0,
        };
        let index = addr.index.map_or(0, |(v, s)| self.get(v) << s);
        (base.wrapping_add(index).wrapping_add(addr.offset as u64) - BUFFER_AT) as usize
    }

    fn step(&mut self, op: &Op, overflowed: &mut bool) -> u64 {
        match op {
            Op::IConst(c) => *c as u64,
            Op::FConst(b) => *b,
            Op::SymAddr(s) => {
                if *s == BUFFER {
                    BUFFER_AT
                } else {
                    u64::from(s.0)
                }
            }
            Op::Int(op, a, b) => int(*op, self.get(*a), self.get(*b)),
            Op::IntOvf(op, a, b) => {
                let (a, b) = (self.get(*a) as i64, self.get(*b) as i64);
                let (r, o) = match op {
                    OvfOp::Add => a.overflowing_add(b),
                    OvfOp::Sub => a.overflowing_sub(b),
                    OvfOp::Neg => 0i64.overflowing_sub(a),
                };
                *overflowed = o;
                r as u64
            }
            Op::MulOvf(a, b) => {
                let (r, o) = (self.get(*a) as i64).overflowing_mul(self.get(*b) as i64);
                *overflowed = o;
                r as u64
            }
            Op::ICmp(c, a, b) => u64::from(compare(*c, self.get(*a), self.get(*b))),
            Op::FCmp(c, a, b) => u64::from(compare_float(*c, self.float(*a), self.float(*b))),
            Op::Select { cond, x, y, a, b } => {
                if compare(*cond, self.get(*x), self.get(*y)) {
                    self.get(*a)
                } else {
                    self.get(*b)
                }
            }
            Op::Float(op, a, b) => {
                let (a, b) = (self.float(*a), self.float(*b));
                canonical(
                    match op {
                        FloatOp::Add => a + b,
                        FloatOp::Sub => a - b,
                        FloatOp::Mul => a * b,
                        FloatOp::Div => a / b,
                    },
                    a,
                    b,
                )
            }
            Op::FloatUn(op, a) => {
                let a = self.float(*a);
                match op {
                    FloatUn::Neg => a.to_bits() ^ 1 << 63,
                    FloatUn::Abs => a.to_bits() & !(1 << 63),
                    FloatUn::Sqrt => a.sqrt().to_bits(),
                    FloatUn::Floor => canonical(a.floor(), a, a),
                }
            }
            Op::IntToFloat(a) => (self.get(*a) as i64 as f64).to_bits(),
            Op::FloatToInt(a) => self.float(*a) as i64 as u64,
            Op::BitsToFloat(a) | Op::FloatToBits(a) => self.get(*a),
            Op::Load(w, addr) => {
                let at = self.address(addr);
                let n = |n: usize| (0..n).rev().fold(0u64, |v, i| v << 8 | u64::from(self.memory[at + i]));
                match w {
                    Width::U8 => n(1),
                    Width::U16 => n(2),
                    Width::U32 => n(4),
                    Width::S32 => n(4) as i32 as i64 as u64,
                    Width::W64 | Width::F64 => n(8),
                }
            }
            Op::Store(w, addr, v) => {
                let at = self.address(addr);
                let n = match w {
                    Width::U8 => 1,
                    Width::U16 => 2,
                    Width::U32 | Width::S32 => 4,
                    Width::W64 | Width::F64 => 8,
                };
                let bytes = self.get(*v).to_le_bytes();
                self.memory[at..at + n].copy_from_slice(&bytes[..n]);
                0
            }
            Op::Call { callee, args, .. } => {
                let args: Vec<u64> = args.iter().map(|v| self.get(*v)).collect();
                let which = match callee {
                    Callee::Sym(s) => *s,
                    Callee::Ptr(v) => SymId(self.get(*v) as u32),
                    Callee::Rt(_) => panic!("no runtime here"),
                };
                match which {
                    HELPER3 => {
                        args[0].wrapping_mul(31).wrapping_add(args[1].wrapping_mul(17)).wrapping_add(args[2])
                    }
                    HELPER10 => args.iter().fold(0u64, |r, a| r.wrapping_mul(7).wrapping_add(*a)),
                    HELPERF => {
                        let x = f64::from_bits(args[0]);
                        canonical(x * 0.5 + (args[1] as i64 & 1023) as f64, x, x)
                    }
                    _ => self.arrays[args[0] as usize]
                        .iter()
                        .fold(1u64, |r, a| r.wrapping_mul(5).wrapping_add(*a)),
                }
            }
            Op::ArgArray(values) => {
                let values = values.iter().map(|v| self.get(*v)).collect();
                self.arrays.push(values);
                self.arrays.len() as u64 - 1
            }
            Op::Param(n) => self.ints[*n as usize] as u64,
            Op::ParamFloat(n) => self.floats[*n as usize].to_bits(),
            Op::Fused(..)
            | Op::ReadLr
            | Op::ParamFunc
            | Op::Yield(_)
            | Op::GeneratorSelf
            | Op::StackPointer => {
                panic!("not generated")
            }
        }
    }
}

/// NaNs differ between machines: AArch64 hands on the first NaN operand, quiet, and makes the
/// default NaN otherwise.
fn canonical(result: f64, a: f64, b: f64) -> u64 {
    match (result.is_nan(), a.is_nan(), b.is_nan()) {
        (false, _, _) => result.to_bits(),
        (_, true, _) => a.to_bits() | 1 << 51,
        (_, _, true) => b.to_bits() | 1 << 51,
        _ => 0x7ff8_0000_0000_0000,
    }
}

fn compare(cond: Cond, a: u64, b: u64) -> bool {
    let (s, t) = (a as i64, b as i64);
    match cond {
        Cond::Eq => a == b,
        Cond::Ne => a != b,
        Cond::Slt => s < t,
        Cond::Sle => s <= t,
        Cond::Sgt => s > t,
        Cond::Sge => s >= t,
        Cond::Ult => a < b,
        Cond::Ule => a <= b,
        Cond::Ugt => a > b,
        Cond::Uge => a >= b,
    }
}

fn compare_float(cond: Cond, a: f64, b: f64) -> bool {
    match cond {
        Cond::Eq => a == b,
        Cond::Ne => a != b,
        Cond::Slt | Cond::Ult => a < b,
        Cond::Sle | Cond::Ule => a <= b,
        Cond::Sgt | Cond::Ugt => a > b,
        Cond::Sge | Cond::Uge => a >= b,
    }
}

fn int(op: IntOp, a: u64, b: u64) -> u64 {
    let (s, t) = (a as i64, b as i64);
    match op {
        IntOp::Add => a.wrapping_add(b),
        IntOp::Sub => a.wrapping_sub(b),
        IntOp::Mul => a.wrapping_mul(b),
        IntOp::MulHigh => ((i128::from(s) * i128::from(t)) >> 64) as u64,
        IntOp::SDiv => s.wrapping_div(t) as u64,
        IntOp::And => a & b,
        IntOp::Or => a | b,
        IntOp::Xor => a ^ b,
        IntOp::Shl => a << (b & 63),
        IntOp::LShr => a >> (b & 63),
        IntOp::AShr => (s >> (b & 63)) as u64,
        IntOp::Ror => a.rotate_right(b as u32 & 63),
    }
}
