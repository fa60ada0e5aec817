//! Text form of LIR; `parse` reads it back to the same program.
//!
//! ```text
//! func @fib normal params 1 stack_check file 0 line 1 "fib" labels @a @b @c @d
//! b0 "" (%0: i64)
//!   %1: i64 = param 0 !1:8-1:9 "param"
//!   br_cmp slt %0 %1 b1() b2()
//! ```

use super::func::*;
use pyrl_abi::entries::Rt;
use std::fmt::Write;

/// Text of a whole program.
pub fn print_program(program: &Program) -> String {
    let mut out = String::new();
    for s in &program.symbols {
        let _ = writeln!(out, "symbol {}", quote(s));
    }
    for (name, text) in &program.files {
        let _ = writeln!(out, "file {} {}", quote(name), quote(text));
    }
    for module in &program.library {
        let _ = writeln!(out, "library {}", quote(module));
    }
    for f in &program.funcs {
        out.push_str(&print_func(program, f));
    }
    for d in &program.data {
        print_data(program, d, &mut out);
    }
    out
}

/// A string literal: escapes for quotes, backslashes and everything outside printable ASCII.
pub fn quote(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            ' '..='~' => out.push(c),
            _ => {
                let _ = write!(out, "\\{{{:x}}}", c as u32);
            }
        }
    }
    out.push('"');
    out
}

struct Syms<'a>(&'a Program);

impl Syms<'_> {
    fn sym(&self, id: SymId) -> String {
        match self.0.symbols.get(id.0 as usize) {
            Some(name) => format!("@{name}"),
            // While the program is being made its symbols have no names.
            None => format!("@{}", id.0),
        }
    }
}

pub fn type_word(ty: Type) -> &'static str {
    match ty {
        Type::I64 => "i64",
        Type::F64 => "f64",
    }
}

macro_rules! words {
    ($fn:ident $from:ident $ty:ident: $($variant:ident $word:literal),*) => {
        pub fn $fn(x: $ty) -> &'static str {
            match x { $($ty::$variant => $word),* }
        }
        pub fn $from(word: &str) -> Option<$ty> {
            match word { $($word => Some($ty::$variant),)* _ => None }
        }
    };
}

words!(cond_word cond_from Cond: Eq "eq", Ne "ne", Slt "slt", Sle "sle", Sgt "sgt", Sge "sge",
    Ult "ult", Ule "ule", Ugt "ugt", Uge "uge");
words!(int_word int_from IntOp: Add "add", Sub "sub", Mul "mul", MulHigh "mulhigh", SDiv "sdiv", And "and",
    Or "or", Xor "xor", Shl "shl", LShr "lshr", AShr "ashr", Ror "ror");
words!(ovf_word ovf_from OvfOp: Add "add_ovf", Sub "sub_ovf", Neg "neg_ovf");
words!(float_word float_from FloatOp: Add "fadd", Sub "fsub", Mul "fmul", Div "fdiv");
words!(fused_word fused_from FusedOp: Madd "fmadd", Msub "fmsub", Nmsub "fnmsub");
words!(float_un_word float_un_from FloatUn: Neg "fneg", Abs "fabs", Sqrt "fsqrt", Floor "ffloor");
words!(width_word width_from Width: U8 "u8", U16 "u16", U32 "u32", S32 "s32", W64 "w64", F64 "f64");
words!(section_word section_from Section: Data "data", ReadOnly "readonly", Roots "roots", InlineCache "cache", Builtins "builtins", Functions "functions", Modules "modules");

fn vals(list: &[Val]) -> String {
    let items: Vec<String> = list.iter().map(Val::to_string).collect();
    format!("({})", items.join(" "))
}

fn edge(e: &Edge) -> String {
    format!("{}{}", e.block, vals(&e.args))
}

fn addr(p: &Syms, a: &Addr) -> String {
    let mut out = String::from("[");
    match a.base {
        Base::Val(v) => out.push_str(&v.to_string()),
        Base::Context => out.push_str("ctx"),
        Base::Sym(s) => out.push_str(&p.sym(s)),
    }
    if let Some((v, shift)) = a.index {
        let _ = write!(out, " index {v} {shift}");
    }
    let _ = write!(out, " {}]", a.offset);
    out
}

fn op(p: &Syms, op: &Op) -> String {
    match op {
        Op::IConst(v) => format!("iconst {v}"),
        Op::FConst(bits) => format!("fconst {bits}"),
        Op::SymAddr(s) => format!("sym_addr {}", p.sym(*s)),
        Op::Int(o, a, b) => format!("{} {a} {b}", int_word(*o)),
        Op::IntOvf(o, a, b) => format!("{} {a} {b}", ovf_word(*o)),
        Op::MulOvf(a, b) => format!("mul_ovf {a} {b}"),
        Op::ICmp(c, a, b) => format!("icmp {} {a} {b}", cond_word(*c)),
        Op::FCmp(c, a, b) => format!("fcmp {} {a} {b}", cond_word(*c)),
        Op::Select { cond, x, y, a, b } => format!("select {} {x} {y} {a} {b}", cond_word(*cond)),
        Op::Float(o, a, b) => format!("{} {a} {b}", float_word(*o)),
        Op::Fused(o, a, b, c) => format!("{} {a} {b} {c}", fused_word(*o)),
        Op::FloatUn(o, a) => format!("{} {a}", float_un_word(*o)),
        Op::IntToFloat(a) => format!("int_to_float {a}"),
        Op::FloatToInt(a) => format!("float_to_int {a}"),
        Op::BitsToFloat(a) => format!("bits_to_float {a}"),
        Op::FloatToBits(a) => format!("float_to_bits {a}"),
        Op::Load(w, a) => format!("load {} {}", width_word(*w), addr(p, a)),
        Op::Store(w, a, v) => format!("store {} {} {v}", width_word(*w), addr(p, a)),
        Op::Call { callee, args, func_obj, ret } => {
            let mut out = match callee {
                Callee::Rt(rt) => format!("call_rt {}", Rt::entry(*rt).symbol),
                Callee::Sym(s) => format!("call {}", p.sym(*s)),
                Callee::Ptr(v) => format!("call_ptr {v}"),
            };
            let _ = write!(out, " {}", vals(args));
            if let Some(v) = func_obj {
                let _ = write!(out, " func {v}");
            }
            if let Some(ty) = ret {
                let _ = write!(out, " ret {}", type_word(*ty));
            }
            out
        }
        Op::ArgArray(args) => format!("arg_array {}", vals(args)),
        Op::ReadLr => "read_lr".to_string(),
        Op::Param(n) => format!("param {n}"),
        Op::ParamFunc => "param_func".to_string(),
        Op::ParamFloat(n) => format!("param_float {n}"),
        Op::Yield(v) => format!("yield {v}"),
        Op::GeneratorSelf => "generator_self".to_string(),
        Op::StackPointer => "stack_pointer".to_string(),
    }
}

fn term(t: &Term) -> String {
    match t {
        Term::Jump(e) => format!("jump {}", edge(e)),
        Term::BrCmp { cond, a, b, then, els } => {
            format!("br_cmp {} {a} {b} {} {}", cond_word(*cond), edge(then), edge(els))
        }
        Term::BrFCmp { cond, a, b, then, els } => {
            format!("br_fcmp {} {a} {b} {} {}", cond_word(*cond), edge(then), edge(els))
        }
        Term::BrZero { value, zero, nonzero } => format!("br_zero {value} {} {}", edge(zero), edge(nonzero)),
        Term::BrMask { value, mask, zero, nonzero } => {
            format!("br_mask {value} {mask} {} {}", edge(zero), edge(nonzero))
        }
        Term::BrOverflow { of, overflow, ok } => format!("br_overflow {of} {} {}", edge(overflow), edge(ok)),
        Term::Switch { value, targets, default } => {
            let targets: Vec<String> = targets.iter().map(edge).collect();
            format!("switch {value} {} default {}", targets.join(" "), edge(default))
        }
        Term::Return(Some(v)) => format!("return {v}"),
        Term::Return(None) => "return".to_string(),
        Term::Unreachable => "unreachable".to_string(),
    }
}

fn place(loc: Loc, note: Option<Note>, out: &mut String) {
    if loc != Loc::default() {
        let _ = write!(out, " !{}:{}-{}:{}", loc.line, loc.col, loc.end_line, loc.end_col);
        if loc.frame > 0 {
            let _ = write!(out, "#{}", loc.frame);
        }
    }
    if let Some(note) = note {
        let _ = write!(out, " {}", quote(note));
    }
    out.push('\n');
}

/// Text of one function.
pub fn print_func(program: &Program, f: &Func) -> String {
    let p = Syms(program);
    let kind = match f.kind {
        FuncKind::Normal => "normal",
        FuncKind::Resume => "resume",
    };
    let mut out = format!("func {} {kind} params {}", p.sym(f.symbol), f.params);
    if f.stack_check {
        out.push_str(" stack_check");
    }
    let l = &f.labels;
    let _ = write!(
        out,
        " file {} line {} {} labels {} {} {} {}",
        f.file,
        f.first_line,
        quote(&f.qualname),
        p.sym(l.start),
        p.sym(l.end),
        p.sym(l.sites),
        p.sym(l.site_count)
    );
    if let Some(s) = l.frame_size {
        let _ = write!(out, " {}", p.sym(s));
    }
    let _ = writeln!(out, " entry {} values {}", f.entry, f.types.len());
    for frame in &f.frames {
        let (func, desc) = (p.sym(frame.func), p.sym(frame.desc));
        let _ = write!(out, "inlined {func} {desc} file {} line {}", frame.file, frame.first_line);
        place(frame.call, None, &mut out);
    }
    for val in (0..f.types.len() as u32).map(Val) {
        if let Some(name) = f.names.get(&val) {
            let _ = writeln!(out, "name {val} {}", quote(name));
        }
    }
    for (i, block) in f.blocks.iter().enumerate() {
        let _ = write!(out, "{} {}", Block(i as u32), quote(&block.name));
        if block.cold {
            out.push_str(" cold");
        }
        let params: Vec<String> =
            block.params.iter().map(|v| format!("{v}: {}", type_word(f.types[v.index()]))).collect();
        let _ = writeln!(out, " ({})", params.join(" "));
        for inst in &block.insts {
            out.push_str("  ");
            if let Some(v) = inst.result {
                let _ = write!(out, "{v}: {} = ", type_word(f.types[v.index()]));
            }
            out.push_str(&op(&p, &inst.op));
            place(inst.loc, inst.note, &mut out);
        }
        out.push_str("  ");
        out.push_str(&term(&block.term));
        place(block.term_loc, None, &mut out);
    }
    out.push_str("end\n");
    out
}

fn print_data(program: &Program, d: &Data, out: &mut String) {
    let p = Syms(program);
    let _ = write!(
        out,
        "data {} {} align {}{} {}",
        p.sym(d.symbol),
        section_word(d.section),
        d.align,
        match d.linkage {
            Linkage::Local => "",
            Linkage::Global => " global",
            Linkage::Weak => " weak",
        },
        quote(&d.comment)
    );
    for w in &d.words {
        let _ = match w {
            Word::U8(v) => write!(out, " b{v}"),
            Word::U16(v) => write!(out, " h{v}"),
            Word::U32(v) => write!(out, " w{v}"),
            Word::U64(v) => write!(out, " x{v}"),
            Word::Sym(s, off) => write!(out, " {} {off}", p.sym(*s)),
            Word::AbsSym32(s) => write!(out, " abs {}", p.sym(*s)),
            Word::Bytes(bytes) => {
                let hex: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
                write!(out, " hex {}", quote(&hex))
            }
            Word::Zero(n) => write!(out, " zero {n}"),
        };
    }
    out.push('\n');
}
