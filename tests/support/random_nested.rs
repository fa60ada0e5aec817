//! Random programs of generators, nested functions and exceptions that are caught near by: what `fuse-loops`, `lift`
//! and `caught` take apart. As in `random_program`, programs end by construction: functions and loops over
//! generators stop after some steps counted in `T`.

use pyrl_asm::stats::random::Random;
use std::fmt::Write as _;

const OPERATORS: &[&str] = &["+", "-", "*", "//", "%", "&", "<", "=="];
const EXCEPTIONS: &[&str] = &["ZeroDivisionError", "TypeError", "ValueError", "KeyError", "Exception", "Own"];
const RAISED: &[&str] = &["ValueError", "ValueError('v')", "KeyError(7)", "Own(1)", "Own"];

/// A function in sight: how many parameters it has, and how many of them defaults.
#[derive(Clone)]
struct Function {
    name: String,
    params: usize,
    defaults: usize,
}

struct Writer {
    random: Random,
    out: String,
    indent: usize,
    fresh: usize,
    generators: usize,
}

/// What statements may do where they stand.
#[derive(Clone)]
struct Scope {
    names: Vec<String>,
    functions: Vec<Function>,
    generator: bool,
    looping: bool,
    depth: usize,
}

/// The text of program number `seed`.
pub fn program(seed: u64) -> String {
    let random = Random::new(seed.wrapping_mul(0x9e37_79b9).wrapping_add(71));
    let mut w = Writer { random, out: String::new(), indent: 0, fresh: 0, generators: 0 };
    w.line("import traceback");
    w.line("class Own(Exception): pass");
    w.line("T = [0]");
    w.line("keep = []");
    for _ in 0..2 + w.random.below(3) {
        w.generator();
    }
    let tops = 3;
    for n in 0..tops {
        w.top(n);
    }
    for n in 0..tops {
        for args in ["1, 2", "-1, 3", "0, 0.5"] {
            w.line("T[0] = 0");
            w.line(&format!("try: print(top{n}({args}))"));
            w.line("except Exception: traceback.print_exc()");
        }
    }
    w.line("print(len(keep))");
    w.out
}

impl Writer {
    fn line(&mut self, text: &str) {
        let _ = writeln!(self.out, "{}{text}", "    ".repeat(self.indent));
    }
    fn name(&mut self, letter: char) -> String {
        self.fresh += 1;
        format!("{letter}{}", self.fresh)
    }

    fn atom(&mut self, scope: &Scope) -> String {
        match self.random.chance(70) {
            true => scope.names[self.random.below(scope.names.len())].clone(),
            false => (self.random.below(13) as i64 - 3).to_string(),
        }
    }
    fn expr(&mut self, scope: &Scope, depth: usize) -> String {
        if depth == 0 || self.random.chance(30) {
            return self.atom(scope);
        }
        let (a, b) = (self.expr(scope, depth - 1), self.expr(scope, depth - 1));
        format!("({a} {} {b})", self.random.pick(OPERATORS))
    }
    fn call(&mut self, scope: &Scope) -> Option<String> {
        let f = scope.functions.get(self.random.below(scope.functions.len().max(1)))?.clone();
        let given = f.params - self.random.below(f.defaults + 1);
        let mut args: Vec<String> = (0..given).map(|_| self.expr(scope, 1)).collect();
        if given > 0 && self.random.chance(20) {
            args[given - 1] = format!("{}={}", ["p", "q", "r"][given - 1], args[given - 1]);
        }
        Some(format!("{}({})", f.name, args.join(", ")))
    }
    /// Something to run over.
    fn source(&mut self, scope: &Scope) -> String {
        match self.random.below(10) {
            0..=5 if self.generators > 0 => {
                let g = self.random.below(self.generators);
                format!("g{g}({}, {})", self.atom(scope), self.atom(scope))
            }
            6 | 7 => format!("range({})", self.random.below(4)),
            8 => format!("[{}, {}]", self.atom(scope), self.atom(scope)),
            _ => format!("({} for k in range({}))", self.expr(scope, 1), self.random.below(4)),
        }
    }

    fn block(&mut self, scope: &mut Scope, statements: usize) {
        self.indent += 1;
        for _ in 0..statements {
            if !self.statement(scope) {
                break;
            }
        }
        self.indent -= 1;
    }
    fn inner(&mut self, scope: &Scope) -> Scope {
        Scope { depth: scope.depth.saturating_sub(1), ..scope.clone() }
    }

    /// One statement; false when nothing may follow it.
    fn statement(&mut self, scope: &mut Scope) -> bool {
        let deep = scope.depth > 0;
        match self.random.below(20) {
            0..=2 => {
                let text = self.expr(scope, 2);
                self.line(&format!("c = {text}"));
            }
            3..=6 if scope.generator => self.yields(scope),
            3 | 4 if deep && !scope.generator => {
                let f = self.nested(scope);
                scope.functions.push(f);
            }
            5..=7 => match self.call(scope) {
                Some(call) if self.random.chance(50) => self.line(&format!("c = {call}")),
                Some(call) => self.line(&format!("print({call})")),
                None => self.line("T[0] += 1"),
            },
            8..=11 if deep => self.for_loop(scope),
            12 | 13 if deep => {
                let (a, b) = (self.expr(scope, 1), self.atom(scope));
                let how = self.random.pick(&[">", "<", "!="]);
                self.line(&format!("if {a} {how} {b}:"));
                let mut inner = self.inner(scope);
                self.block(&mut inner, 2);
            }
            14..=16 if deep && !scope.generator => self.try_statement(scope),
            17 if scope.looping => {
                let text = self.random.pick(&["break", "continue"]);
                self.line(text);
                return false;
            }
            18 if !scope.functions.is_empty() && self.random.chance(30) => {
                let f = scope.functions[self.random.below(scope.functions.len())].name.clone();
                self.line(&format!("keep.append({f})"));
            }
            19 if self.random.chance(40) => {
                let text = self.expr(scope, 1);
                self.line(&if scope.generator { "return".to_string() } else { format!("return {text}") });
                return false;
            }
            _ => {
                let (a, b) = (self.expr(scope, 1), self.atom(scope));
                self.line(&format!("print({a}, {b})"));
            }
        }
        true
    }

    fn yields(&mut self, scope: &Scope) {
        let (value, other) = (self.expr(scope, 2), self.expr(scope, 1));
        let text = match self.random.below(8) {
            0 => format!("a = (yield {other}) or 1"),
            1 => format!("yield from {}", self.source(scope)),
            2 => format!("yield {value} if {other} else 1.5"),
            _ => format!("yield {value}"),
        };
        self.line(&text);
    }
    fn for_loop(&mut self, scope: &Scope) {
        let (item, source) = (self.name('x'), self.source(scope));
        let mut inner = Scope { looping: true, ..self.inner(scope) };
        inner.names.push(item.clone());
        if self.random.chance(30) {
            inner.names.push("n".to_string());
            let start = self.random.pick(&["", ", 3"]);
            self.line(&format!("for n, {item} in enumerate({source}{start}):"));
        } else {
            self.line(&format!("for {item} in {source}:"));
        }
        self.indent += 1;
        self.line("T[0] += 1");
        let text = if scope.generator { "return" } else { "return T[0]" };
        self.line(&format!("if T[0] > 200: {text}"));
        self.indent -= 1;
        let statements = 1 + self.random.below(3);
        self.block(&mut inner, statements);
        if self.random.chance(20) {
            self.line("else:");
            let mut inner = self.inner(scope);
            self.block(&mut inner, 1);
        }
    }
    fn try_statement(&mut self, scope: &Scope) {
        self.line("try:");
        let mut inner = self.inner(scope);
        if self.random.chance(50) {
            let (condition, raised) = (self.expr(scope, 1), self.random.pick(RAISED));
            self.indent += 1;
            self.line(&format!("if {condition}: raise {raised}"));
            self.indent -= 1;
        }
        self.block(&mut inner, 2);
        for _ in 0..1 + self.random.below(2) {
            let (class, named) = (self.random.pick(EXCEPTIONS), self.random.chance(40));
            self.line(&format!("except {class}{}:", if named { " as e" } else { "" }));
            let mut inner = self.inner(scope);
            if named {
                self.indent += 1;
                self.line("print(repr(e), repr(e.__context__), e.__traceback__.tb_lineno)");
                self.indent -= 1;
            } else {
                self.block(&mut inner, 1);
            }
        }
        if self.random.chance(25) {
            self.line("finally:");
            self.indent += 1;
            let text = self.atom(scope);
            self.line(&format!("print('finally', {text})"));
            self.indent -= 1;
        }
    }

    /// A nested function, which may call itself and what is in sight.
    fn nested(&mut self, scope: &Scope) -> Function {
        let (name, params) = (self.name('h'), self.random.below(4));
        let defaults = if self.random.chance(40) { self.random.below(params + 1) } else { 0 };
        let own: Vec<String> = ["p", "q", "r"][..params].iter().map(|p| p.to_string()).collect();
        let with_default = |(n, p): (usize, &String)| match n < params - defaults {
            true => p.clone(),
            false => format!("{p}={n}"),
        };
        let signature: Vec<String> = own.iter().enumerate().map(with_default).collect();
        self.line(&format!("def {name}({}):", signature.join(", ")));
        self.indent += 1;
        self.line("T[0] += 1");
        self.line("if T[0] > 60: return T[0]");
        let mut inner = Scope { looping: false, ..self.inner(scope) };
        inner.names.retain(|n| matches!(n.as_str(), "a" | "b"));
        inner.names.extend(own);
        let this = Function { name, params, defaults };
        inner.functions.push(this.clone());
        if self.random.chance(40) {
            let (outer, text) = (self.random.pick(&["a", "b"]), self.expr(&inner, 1));
            self.line(&format!("nonlocal {outer}"));
            let how = self.random.pick(&["=", "+=", "-="]);
            self.line(&format!("{outer} {how} {text}"));
        }
        let text = self.expr(&inner, 1);
        self.line(&format!("c = {text}"));
        inner.names.push("c".to_string());
        self.indent -= 1;
        let statements = 1 + self.random.below(3);
        self.block(&mut inner, statements);
        self.indent += 1;
        let text = self.expr(&inner, 1);
        self.line(&format!("return {text}"));
        self.indent -= 1;
        this
    }
    fn generator(&mut self) {
        self.line(&format!("def g{}(a, b):", self.generators));
        self.indent += 1;
        self.line("c = 0");
        self.indent -= 1;
        let names = ["a", "b", "c"].map(String::from).to_vec();
        let mut scope = Scope { names, functions: Vec::new(), generator: true, looping: false, depth: 3 };
        let statements = 2 + self.random.below(3);
        self.block(&mut scope, statements);
        self.indent += 1;
        self.line("if a == 99: yield 0");
        self.indent -= 1;
        self.generators += 1;
    }
    fn top(&mut self, number: usize) {
        self.line(&format!("def top{number}(a, b):"));
        self.indent += 1;
        self.line("c = a");
        self.indent -= 1;
        let names = ["a", "b", "c"].map(String::from).to_vec();
        let mut scope = Scope { names, functions: Vec::new(), generator: false, looping: false, depth: 3 };
        self.block(&mut scope, 4);
        let g = self.random.below(self.generators);
        self.indent += 1;
        let text = match self.random.below(4) {
            0 => format!("print(sum(g{g}(b, 1)), list(g{g}(a, 2)))"),
            1 => format!("print([v for v in g{g}(a, b)], max(g{g}(1, b), default=3))"),
            _ => "print(a, b, c)".to_string(),
        };
        self.line(&text);
        self.line("return c");
        self.indent -= 1;
    }
}
