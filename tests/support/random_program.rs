//! Random Python programs for differential tests: functions, classes and generators over mixed types, whose
//! results and exceptions are printed. Programs end by construction (loops are bounded, recursion counts
//! down) and print nothing that differs between runs (no addresses, no hashes of strings).
//!
//! Source of the idea: Yang, Chen, Eide, Regehr, "Finding and Understanding Bugs in C Compilers" (PLDI 2011):
//! random programs of defined behaviour, the oracle being another implementation.

use pyrl_asm::stats::random::Random;
use std::fmt::Write as _;

/// What an expression is asked to be. Now and then something else is given: Python must raise the same.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Int,
    Float,
    Str,
    Bool,
    List,
    Dict,
    Any,
}

const KINDS: &[Kind] = &[
    Kind::Int,
    Kind::Int,
    Kind::Int,
    Kind::Float,
    Kind::Float,
    Kind::Str,
    Kind::Bool,
    Kind::List,
    Kind::Dict,
];

/// Integers around which representations change.
const INTS: &[&str] = &[
    "0",
    "1",
    "-1",
    "2",
    "3",
    "7",
    "-5",
    "10",
    "63",
    "64",
    "255",
    "1000",
    "-4096",
    "2147483647",
    "-2147483648",
    "4611686018427387903",
    "-4611686018427387904",
    "4611686018427387904",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551616",
    "123456789012345678901234567890",
];
const FLOATS: &[&str] = &[
    "0.0",
    "-0.0",
    "1.0",
    "0.5",
    "-2.5",
    "3.25",
    "1e10",
    "1e-10",
    "1e300",
    "-1e300",
    "5e-324",
    "1e16",
    "float('inf')",
    "float('-inf')",
    "float('nan')",
    "0.1",
];
const STRINGS: &[&str] = &["''", "'a'", "'abc'", "'x y z'", "'été'", "'日本'", "'42'", "' pad '", "'%d|%s'"];

struct Function {
    name: String,
    params: usize,
    generator: bool,
}

struct Generator {
    random: Random,
    out: String,
    indent: usize,
    /// Variables in sight and what they were last given.
    vars: Vec<(String, Kind)>,
    functions: Vec<Function>,
    classes: usize,
    fresh: usize,
    loops: usize,
    in_generator: bool,
    in_function: bool,
    statements: usize,
}

/// The text of program number `seed`.
pub fn program(seed: u64) -> String {
    let mut g = Generator {
        random: Random::new(seed.wrapping_mul(0x9e37_79b9).wrapping_add(17)),
        out: String::new(),
        indent: 0,
        vars: Vec::new(),
        functions: Vec::new(),
        classes: 0,
        fresh: 0,
        loops: 0,
        in_generator: false,
        in_function: false,
        statements: 0,
    };
    g.prelude();
    let classes = g.random.below(3);
    for _ in 0..classes {
        g.class();
    }
    let functions = g.random.between(2, 5);
    for _ in 0..functions {
        g.function();
    }
    let globals = g.random.between(2, 5);
    for _ in 0..globals {
        g.initial();
    }
    let statements = g.random.between(3, 8);
    for _ in 0..statements {
        g.guarded();
    }
    let calls = g.random.between(4, 10);
    for _ in 0..calls {
        g.show_call();
    }
    let names: Vec<String> = g.vars.iter().map(|(n, _)| n.clone()).collect();
    for name in names {
        g.line(&format!("show({name:?}, lambda: {name})"));
    }
    g.out
}

impl Generator {
    fn prelude(&mut self) {
        self.out.push_str(concat!(
            "def show(name, call):\n    try:\n        value = call()\n    except Exception as error:\n",
            "        print(name, 'raised', type(error).__name__, error)\n    else:\n",
            "        text = repr(value)\n        print(name, type(value).__name__, text[:300], len(text))\n\n\n",
            "def small(value):\n    if isinstance(value, int) and not -10**40 < value < 10**40:\n",
            "        return value % 1000003\n",
            "    if isinstance(value, (str, list)) and len(value) > 50:\n        return value[:50]\n",
            "    return value\n\n\n",
        ));
    }
    fn line(&mut self, text: &str) {
        let _ = writeln!(self.out, "{}{text}", "    ".repeat(self.indent));
    }
    fn name(&mut self, prefix: &str) -> String {
        self.fresh += 1;
        format!("{prefix}{}", self.fresh)
    }
    fn kind(&mut self) -> Kind {
        *self.random.pick(KINDS)
    }

    // --- definitions ---

    fn function(&mut self) {
        let name = self.name("f");
        let params = self.random.between(1, 3);
        let generator = self.random.chance(20);
        let names: Vec<String> = (0..params).map(|i| format!("p{i}")).collect();
        let mut list = names.clone();
        if self.random.chance(30) {
            let default = self.constant();
            if let Some(last) = list.last_mut() {
                last.push_str(&format!("={default}"));
            }
        }
        self.line(&format!("def {name}({}):", list.join(", ")));
        let saved = std::mem::take(&mut self.vars);
        let outer = (self.in_generator, self.in_function);
        (self.in_generator, self.in_function) = (generator, true);
        for n in &names {
            let kind = self.kind();
            self.vars.push((n.clone(), kind));
        }
        self.indent += 1;
        self.statements = 0;
        let count = self.random.between(2, 6);
        for _ in 0..count {
            self.statement(0);
        }
        let kind = self.kind();
        let result = self.expr(kind, 2);
        self.line(&format!("{} {result}", if generator { "yield" } else { "return" }));
        self.indent -= 1;
        self.out.push_str("\n\n");
        self.vars = saved;
        (self.in_generator, self.in_function) = outer;
        self.functions.push(Function { name, params, generator });
    }
    fn class(&mut self) {
        let number = self.classes;
        self.classes += 1;
        let base =
            if number > 0 && self.random.chance(50) { format!("(C{})", number - 1) } else { String::new() };
        self.line(&format!("class C{number}{base}:"));
        self.indent += 1;
        let shared = self.constant();
        self.line(&format!("shared = {shared}"));
        self.line("def __init__(self, x, y=1):");
        self.line("    self.x = x");
        self.line("    self.y = y");
        self.line("def __repr__(self):");
        self.line(&format!("    return f'C{number}({{self.x!r}}, {{self.y!r}})'"));
        for method in ["__add__", "__eq__", "__lt__", "__len__", "__getitem__", "step"] {
            if !self.random.chance(45) {
                continue;
            }
            let saved = std::mem::take(&mut self.vars);
            let outer = std::mem::replace(&mut self.in_function, true);
            let unary = matches!(method, "__len__");
            self.line(&format!("def {method}(self{}):", if unary { "" } else { ", other" }));
            self.indent += 1;
            self.vars.push(("self.x".into(), Kind::Any));
            self.vars.push(("self.y".into(), Kind::Int));
            if !unary {
                self.vars.push(("other".into(), Kind::Any));
            }
            if method == "step" {
                self.statement(1);
                self.line("self.y += 1");
            }
            let kind = if unary { Kind::Int } else { self.kind() };
            let value = self.expr(kind, 1);
            self.line(&format!("return {value}"));
            self.indent -= 1;
            self.vars = saved;
            self.in_function = outer;
        }
        self.indent -= 1;
        self.out.push_str("\n\n");
    }

    // --- statements ---

    /// A variable for the rest of the program, of a constant that cannot fail.
    fn initial(&mut self) {
        let name = self.name("v");
        let (kind, value) = match self.random.below(4) {
            0 => (Kind::Int, self.random.pick(INTS).to_string()),
            1 => (Kind::Float, self.random.pick(FLOATS).to_string()),
            2 => (Kind::Str, self.random.pick(STRINGS).to_string()),
            _ => (Kind::List, "[3, 1, 2]".to_string()),
        };
        self.line(&format!("{name} = {value}"));
        self.vars.push((name, kind));
    }
    fn guarded(&mut self) {
        self.line("try:");
        self.indent += 1;
        self.statements = 0;
        let before = self.vars.len();
        self.statement(0);
        self.indent -= 1;
        // What the statement may have left unassigned is not used afterwards.
        self.vars.truncate(before);
        self.line("except Exception as error:");
        self.line("    print('caught', type(error).__name__, error)");
    }
    fn block(&mut self, depth: usize) {
        self.indent += 1;
        let before = self.vars.len();
        let count = self.random.between(1, 3);
        for _ in 0..count {
            self.statement(depth);
        }
        if !self.random.chance(10) {
            self.vars.truncate(before);
        }
        self.indent -= 1;
    }
    fn statement(&mut self, depth: usize) {
        self.statements += 1;
        if depth > 2 || self.statements > 40 {
            return self.assign();
        }
        match self.random.below(16) {
            0 | 1 => self.if_(depth),
            2 | 3 => self.for_(depth),
            4 => self.while_(depth),
            5 => self.try_(depth),
            6 => self.augmented(),
            7 => self.store_item(),
            8 if self.in_function => {
                let kind = self.kind();
                let value = self.expr(kind, 1);
                let test = self.expr(Kind::Bool, 1);
                self.line(&format!("if {test}:"));
                self.line(&format!("    {} {value}", if self.in_generator { "yield" } else { "return" }));
            }
            9 if self.loops > 0 => {
                let test = self.expr(Kind::Bool, 1);
                self.line(&format!("if {test}:"));
                let word = *self.random.pick(&["break", "continue"]);
                self.line(&format!("    {word}"));
            }
            10 => self.unpack(),
            11 => {
                let value = self.expr(Kind::Any, 2);
                self.line(&format!("print(small({value}))"));
            }
            12 if self.in_function => self.closure(),
            _ => self.assign(),
        }
    }
    fn assign(&mut self) {
        let kind = self.kind();
        let value = self.expr(kind, 3);
        let old: Vec<String> =
            self.vars.iter().map(|(n, _)| n.clone()).filter(|n| !n.contains('.')).collect();
        let name = if !old.is_empty() && self.random.chance(40) {
            self.random.pick(&old).clone()
        } else {
            self.name("v")
        };
        self.line(&format!("{name} = small({value})"));
        self.vars.retain(|(n, _)| *n != name);
        self.vars.push((name, kind));
    }
    fn augmented(&mut self) {
        let Some((name, kind)) = self.variable(None) else { return self.assign() };
        let op = match kind {
            Kind::Int => *self.random.pick(&["+=", "-=", "*=", "//=", "%=", "&=", "|=", "^="]),
            Kind::Float => *self.random.pick(&["+=", "-=", "*=", "/="]),
            _ => "+=",
        };
        let value = if op == "*=" { "3".to_string() } else { self.expr(kind, 1) };
        self.line(&format!("{name} {op} {value}"));
    }
    fn store_item(&mut self) {
        let list = self.random.chance(60);
        let wanted = if list { Kind::List } else { Kind::Dict };
        let Some((name, _)) = self.variable(Some(wanted)) else { return self.assign() };
        let key = self.expr(if list { Kind::Int } else { Kind::Str }, 1);
        let value = self.expr(Kind::Int, 1);
        match self.random.below(4) {
            0 if list => self.line(&format!("{name}.append({value})")),
            1 => self.line(&format!("del {name}[{key}]")),
            _ => self.line(&format!("{name}[{key}] = small({value})")),
        }
    }
    fn unpack(&mut self) {
        let (a, b) = (self.name("v"), self.name("v"));
        let value = self.expr(Kind::List, 1);
        let text = match self.random.below(3) {
            0 => format!("{a}, *{b} = {value}"),
            1 => format!("{a}, {b} = {value}"),
            _ => format!("*{a}, {b} = {value}, 3"),
        };
        self.line(&text);
        self.vars.push((a, Kind::Any));
        self.vars.push((b, Kind::Any));
    }
    fn if_(&mut self, depth: usize) {
        let test = self.expr(Kind::Bool, 2);
        self.line(&format!("if {test}:"));
        self.block(depth + 1);
        if self.random.chance(30) {
            let test = self.expr(Kind::Bool, 1);
            self.line(&format!("elif {test}:"));
            self.block(depth + 1);
        }
        if self.random.chance(60) {
            self.line("else:");
            self.block(depth + 1);
        }
    }
    fn for_(&mut self, depth: usize) {
        let name = self.name("i");
        let (iterable, kind) = match self.random.below(6) {
            0 | 1 => (format!("range({})", self.random.below(8)), Kind::Int),
            2 => {
                let (start, stop) = (self.random.below(9), self.random.below(9));
                (format!("range({start}, {stop}, {})", self.random.pick(&["1", "2", "-1", "-3"])), Kind::Int)
            }
            3 => (self.expr(Kind::Str, 1), Kind::Str),
            // Copies: the body may make the list longer.
            4 => (format!("enumerate(list({}))", self.expr(Kind::List, 1)), Kind::Any),
            _ => (format!("list({})", self.expr(Kind::List, 1)), Kind::Int),
        };
        self.line(&format!("for {name} in {iterable}:"));
        self.loops += 1;
        self.vars.push((name, kind));
        self.block(depth + 1);
        self.loops -= 1;
        if self.random.chance(20) {
            self.line("else:");
            self.block(depth + 1);
        }
    }
    fn while_(&mut self, depth: usize) {
        let name = self.name("n");
        let start = self.random.between(1, 6);
        self.line(&format!("{name} = {start}"));
        let test = self.expr(Kind::Bool, 1);
        self.line(&format!("while {name} > 0 and ({test} or {name} > 2):"));
        self.line(&format!("    {name} -= 1"));
        self.loops += 1;
        self.block(depth + 1);
        self.loops -= 1;
        self.vars.push((name, Kind::Int));
    }
    fn try_(&mut self, depth: usize) {
        self.line("try:");
        self.block(depth + 1);
        let class = *self.random.pick(&[
            "Exception",
            "(TypeError, ValueError)",
            "ZeroDivisionError",
            "LookupError",
            "ArithmeticError",
            "TypeError",
        ]);
        if self.random.chance(80) {
            self.line(&format!("except {class} as error:"));
            self.line("    print('handled', type(error).__name__, error)");
            if self.random.chance(30) {
                self.line("    raise ValueError('again') from error");
            }
            if self.random.chance(30) {
                self.line("else:");
                self.block(depth + 1);
            }
        } else {
            self.line("finally:");
            self.line("    print('finally')");
            return;
        }
        if self.random.chance(30) {
            self.line("finally:");
            self.indent += 1;
            self.assign();
            self.indent -= 1;
        }
    }
    fn closure(&mut self) {
        let name = self.name("g");
        let captured = self.variable(None).map_or("None".to_string(), |v| v.0);
        self.line(&format!("def {name}(q):"));
        self.line(&format!("    return small(q + {captured})"));
        let argument = self.expr(Kind::Int, 1);
        let result = self.name("v");
        self.line(&format!("{result} = {name}({argument})"));
        self.vars.push((result, Kind::Int));
    }
    fn show_call(&mut self) {
        let n = self.random.below(self.functions.len());
        let (name, params, generator) =
            (self.functions[n].name.clone(), self.functions[n].params, self.functions[n].generator);
        let kinds: Vec<Kind> = (0..params).map(|_| self.kind()).collect();
        let args: Vec<String> = kinds.into_iter().map(|k| self.expr(k, 1)).collect();
        let call = format!("{name}({})", args.join(", "));
        let call = if generator { format!("list({call})") } else { call };
        self.line(&format!("show({name:?}, lambda: {call})"));
    }

    // --- expressions ---

    fn variable(&mut self, kind: Option<Kind>) -> Option<(String, Kind)> {
        let fits: Vec<(String, Kind)> =
            self.vars.iter().filter(|(_, k)| kind.is_none_or(|wanted| *k == wanted)).cloned().collect();
        (!fits.is_empty()).then(|| self.random.pick(&fits).clone())
    }
    fn constant(&mut self) -> String {
        match self.random.below(5) {
            0 | 1 => self.random.pick(INTS).to_string(),
            2 => self.random.pick(FLOATS).to_string(),
            3 => self.random.pick(STRINGS).to_string(),
            _ => self.random.pick(&["None", "True", "False", "()", "(1, 2)"]).to_string(),
        }
    }
    fn expr(&mut self, kind: Kind, depth: usize) -> String {
        // Three in a hundred are of another type than asked for.
        let kind = if self.random.chance(3) { self.kind() } else { kind };
        if self.random.chance(if depth == 0 { 60 } else { 25 }) {
            let wanted = if self.random.chance(92) && kind != Kind::Any { Some(kind) } else { None };
            if let Some((name, _)) = self.variable(wanted) {
                return name;
            }
        }
        match kind {
            Kind::Int => self.int(depth),
            Kind::Float => self.float(depth),
            Kind::Str => self.str(depth),
            Kind::Bool => self.bool(depth),
            Kind::List => self.list(depth),
            Kind::Dict => self.dict(depth),
            Kind::Any => {
                let kind = self.kind();
                if self.classes > 0 && self.random.chance(40) {
                    return self.object(depth);
                }
                self.expr(kind, depth)
            }
        }
    }
    fn object(&mut self, depth: usize) -> String {
        let class = self.random.below(self.classes);
        let argument = if depth == 0 { self.constant() } else { self.expr(Kind::Int, depth - 1) };
        let object = format!("C{class}({argument})");
        match self.random.below(7) {
            0 => format!("{object}.x"),
            1 => format!("{object}.shared"),
            2 => format!("({object} + {})", self.random.pick(INTS)),
            3 => format!("len({object})"),
            4 => format!("{object}.step(2)"),
            5 => format!("({object} == {})", self.random.pick(INTS)),
            _ => object,
        }
    }
    fn int(&mut self, depth: usize) -> String {
        if depth == 0 {
            return self.random.pick(INTS).to_string();
        }
        let d = depth - 1;
        match self.random.below(14) {
            // A list times a large number is gigabytes: one side is small, or both are made numbers.
            0 => match self.random.below(3) {
                0 => format!("(int({}) * int({}))", self.expr(Kind::Int, d), self.expr(Kind::Int, d)),
                1 => format!("({} * {})", self.expr(Kind::Int, d), self.random.pick(&["3", "-7", "100"])),
                _ => format!("({} * {})", self.random.pick(&["2", "-1", "64"]), self.expr(Kind::Int, d)),
            },
            1..=4 => {
                let op = *self.random.pick(&["+", "-", "//", "%", "&", "|", "^", "+", "-"]);
                format!("({} {op} {})", self.expr(Kind::Int, d), self.expr(Kind::Int, d))
            }
            5 => {
                format!("({} << {})", self.expr(Kind::Int, d), self.random.pick(&["0", "1", "5", "31", "62"]))
            }
            6 => {
                format!("({} >> {})", self.expr(Kind::Int, d), self.random.pick(&["0", "1", "7", "63", "70"]))
            }
            7 => format!("len({})", self.expr(Kind::List, d)),
            8 => format!("small({})[{}]", self.expr(Kind::List, d), self.random.pick(&["0", "-1", "1", "5"])),
            9 => format!("sum({})", self.expr(Kind::List, d)),
            10 => {
                format!("{}({})", self.random.pick(&["-", "~", "abs", "int", "+"]), self.expr(Kind::Int, d))
            }
            11 => format!(
                "({} if {} else {})",
                self.expr(Kind::Int, d),
                self.expr(Kind::Bool, d),
                self.expr(Kind::Int, d)
            ),
            12 => format!(
                "{}({}, {})",
                self.random.pick(&["min", "max", "divmod", "pow"]),
                self.random.pick(&["2", "-3", "9", "0"]),
                self.random.pick(&["2", "1", "5", "0"])
            ),
            _ => format!(
                "small({}).get({}, {})",
                self.expr(Kind::Dict, d),
                self.expr(Kind::Str, d),
                self.expr(Kind::Int, d)
            ),
        }
    }
    fn float(&mut self, depth: usize) -> String {
        if depth == 0 {
            return self.random.pick(FLOATS).to_string();
        }
        let d = depth - 1;
        let other = if self.random.chance(30) { Kind::Int } else { Kind::Float };
        match self.random.below(8) {
            0..=4 => {
                let op = *self.random.pick(&["+", "-", "*", "/", "%", "//", "+", "*"]);
                let right = match op {
                    "*" => self.random.pick(&["0.5", "-3.0", "1e200", "7"]).to_string(),
                    _ => self.expr(other, d),
                };
                format!("({} {op} {right})", self.expr(Kind::Float, d))
            }
            5 => format!("({} / {})", self.expr(Kind::Int, d), self.expr(Kind::Int, d)),
            6 => format!(
                "{}({})",
                self.random.pick(&["abs", "float", "-", "round"]),
                self.expr(Kind::Float, d)
            ),
            _ => format!("min({}, {})", self.expr(Kind::Float, d), self.expr(other, d)),
        }
    }
    fn str(&mut self, depth: usize) -> String {
        if depth == 0 {
            return self.random.pick(STRINGS).to_string();
        }
        let d = depth - 1;
        match self.random.below(10) {
            0 | 1 => format!("({} + {})", self.expr(Kind::Str, d), self.expr(Kind::Str, d)),
            2 => format!("({} * {})", self.expr(Kind::Str, d), self.random.below(4)),
            3 => format!("str({})", self.expr(Kind::Any, d)),
            4 => format!(
                "small({})[{}:{}]",
                self.expr(Kind::Str, d),
                self.random.pick(&["", "0", "1", "-2"]),
                self.random.pick(&["", "2", "-1", "9"])
            ),
            5 => {
                let spec = *self.random.pick(&["", ":>8", "!r", "!r:.5"]);
                format!("f'<{{{}{spec}}}>'", self.variable(None).map_or("1 + 1".to_string(), |v| v.0))
            }
            6 => format!(
                "small({}).{}()",
                self.expr(Kind::Str, d),
                self.random.pick(&["upper", "strip", "title", "split", "swapcase"])
            ),
            7 => format!(
                "'{}'.join(str(e) for e in {})",
                self.random.pick(&["", ",", " - "]),
                self.expr(Kind::List, d)
            ),
            8 => format!(
                "small({}).replace({}, {})",
                self.expr(Kind::Str, d),
                self.random.pick(STRINGS),
                self.random.pick(STRINGS)
            ),
            _ => format!("('%s|%r' % ({}, {}))", self.expr(Kind::Any, d), self.expr(Kind::Any, d)),
        }
    }
    fn bool(&mut self, depth: usize) -> String {
        if depth == 0 {
            return self.random.pick(&["True", "False"]).to_string();
        }
        let d = depth - 1;
        let kind = *self.random.pick(&[Kind::Int, Kind::Int, Kind::Float, Kind::Str, Kind::List]);
        match self.random.below(9) {
            0..=2 => {
                let op = *self.random.pick(&["<", "<=", ">", ">=", "==", "!="]);
                format!("({} {op} {})", self.expr(kind, d), self.expr(kind, d))
            }
            3 => format!(
                "({} < {} <= {})",
                self.expr(Kind::Int, d),
                self.expr(Kind::Int, d),
                self.expr(Kind::Int, d)
            ),
            4 => format!(
                "({} {} {})",
                self.expr(Kind::Bool, d),
                self.random.pick(&["and", "or"]),
                self.expr(Kind::Bool, d)
            ),
            5 => format!("(not {})", self.expr(Kind::Any, d)),
            6 => format!(
                "({} {} {})",
                self.expr(Kind::Int, d),
                self.random.pick(&["in", "not in"]),
                self.expr(Kind::List, d)
            ),
            7 => format!(
                "isinstance({}, {})",
                self.expr(Kind::Any, d),
                self.random.pick(&["int", "str", "(int, float)", "bool", "list"])
            ),
            _ => format!("(small({}) {} None)", self.expr(Kind::Any, d), self.random.pick(&["is", "is not"])),
        }
    }
    fn list(&mut self, depth: usize) -> String {
        let d = depth.saturating_sub(1);
        match if depth == 0 { 0 } else { self.random.below(9) } {
            0..=2 => {
                let items: Vec<String> =
                    (0..self.random.below(5)).map(|_| self.expr(Kind::Int, d.min(1))).collect();
                format!("[{}]", items.join(", "))
            }
            3 => {
                let name = self.name("e");
                let iterable = format!("range({})", self.random.below(6));
                self.vars.push((name.clone(), Kind::Int));
                let element = self.expr(Kind::Int, d);
                let condition = if self.random.chance(40) {
                    format!(" if {}", self.expr(Kind::Bool, d))
                } else {
                    String::new()
                };
                self.vars.retain(|(n, _)| *n != name);
                format!("[{element} for {name} in {iterable}{condition}]")
            }
            4 => format!("({} + {})", self.expr(Kind::List, d), self.expr(Kind::List, d)),
            5 => format!(
                "small({})[{}]",
                self.expr(Kind::List, d),
                self.random.pick(&[":", "1:", ":-1", "::2", "::-1"])
            ),
            6 => format!("{}({})", self.random.pick(&["sorted", "list", "tuple"]), self.expr(Kind::List, d)),
            7 => format!("list(small({}).values())", self.expr(Kind::Dict, d)),
            _ => format!("([{}] * {})", self.expr(Kind::Int, d), self.random.below(4)),
        }
    }
    fn dict(&mut self, depth: usize) -> String {
        let d = depth.saturating_sub(1);
        match if depth == 0 { 0 } else { self.random.below(4) } {
            0 | 1 => {
                let items: Vec<String> = (0..self.random.below(4))
                    .map(|_| format!("{}: {}", self.random.pick(STRINGS), self.expr(Kind::Int, d.min(1))))
                    .collect();
                format!("{{{}}}", items.join(", "))
            }
            2 => format!("dict(zip({}, {}))", self.expr(Kind::Str, d), self.expr(Kind::List, d)),
            _ => format!("{{k: i for i, k in enumerate({})}}", self.expr(Kind::Str, d)),
        }
    }
}
