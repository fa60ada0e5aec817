//! Makes Python programs to learn from: ordinary un-annotated code in several styles (integer
//! and float loops with many live variables, iterations with few that end at a bound, biased branches, calls in loops, lists, dicts, objects,
//! generators, exceptions), each deterministic for its seed, printing a checksum, and running
//! for a few hundred thousand to a few million instructions.
//!
//! A program is a few functions of one *template* each; templates are what evaluation splits by,
//! so that no template of the test set is ever seen in training.

use crate::stats::random::Random;
use std::fmt::Write;

/// Appends an indented, formatted line (its arguments may draw random numbers).
macro_rules! emit {
    ($generator:ident, $depth:literal, $($format:tt)*) => {{
        let text = format!($($format)*);
        $generator.line($depth, &text);
    }};
}

/// A style of function.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum Template {
    IntPressure,
    FloatPressure,
    Iterations,
    Branches,
    CallsInLoop,
    Lists,
    Matrix,
    Dicts,
    Strings,
    Objects,
    Generators,
    Exceptions,
    Recursion,
}

impl Template {
    pub const ALL: &'static [Template] = &[
        Template::IntPressure,
        Template::FloatPressure,
        Template::Iterations,
        Template::Branches,
        Template::CallsInLoop,
        Template::Lists,
        Template::Matrix,
        Template::Dicts,
        Template::Strings,
        Template::Objects,
        Template::Generators,
        Template::Exceptions,
        Template::Recursion,
    ];
    pub fn name(self) -> &'static str {
        match self {
            Template::IntPressure => "int-pressure",
            Template::FloatPressure => "float-pressure",
            Template::Iterations => "iterations",
            Template::Branches => "branches",
            Template::CallsInLoop => "calls-in-loop",
            Template::Lists => "lists",
            Template::Matrix => "matrix",
            Template::Dicts => "dicts",
            Template::Strings => "strings",
            Template::Objects => "objects",
            Template::Generators => "generators",
            Template::Exceptions => "exceptions",
            Template::Recursion => "recursion",
        }
    }
}

/// A program of three functions of the template.
pub fn program(template: Template, seed: u64) -> String {
    let mut g = Generator { random: Random::new(seed ^ ((template as u64) << 32)), text: String::new() };
    for n in 0..3 {
        let name = format!("f{n}");
        match template {
            Template::IntPressure => g.int_pressure(&name),
            Template::FloatPressure => g.float_pressure(&name),
            Template::Iterations => g.iterations(&name),
            Template::Branches => g.branches(&name),
            Template::CallsInLoop => g.calls_in_loop(&name),
            Template::Lists => g.lists(&name),
            Template::Matrix => g.matrix(&name),
            Template::Dicts => g.dicts(&name),
            Template::Strings => g.strings(&name),
            Template::Objects => g.objects(&name),
            Template::Generators => g.generators(&name),
            Template::Exceptions => g.exceptions(&name),
            Template::Recursion => g.recursion(&name),
        }
        g.text.push('\n');
    }
    g.text.push_str("for repeat in range(3):\n    print(f0(repeat + 1), f1(repeat + 2), f2(repeat + 3))\n");
    g.text
}

struct Generator {
    random: Random,
    text: String,
}

/// Masks keep integers small without making every operation the same.
const MASKS: &[u32] = &[0xff, 0x3ff, 0x7fff, 0xffff, 0xfffff];
const FACTORS: &[u32] = &[2, 3, 5, 6, 7, 9, 10, 12, 15, 17, 24, 31, 33, 100, 1000];

impl Generator {
    fn line(&mut self, depth: usize, text: &str) {
        for _ in 0..depth {
            self.text.push_str("    ");
        }
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn names(&mut self, low: usize, high: usize) -> Vec<String> {
        let count = self.random.between(low, high);
        (0..count).map(|i| format!("v{i}")).collect()
    }

    /// An integer expression over the names, kept below 2^20.
    fn int_expression(&mut self, names: &[String]) -> String {
        let a = self.random.pick(names).clone();
        let b = self.random.pick(names).clone();
        let mask = *self.random.pick(MASKS);
        let factor = *self.random.pick(FACTORS);
        match self.random.below(8) {
            0 => format!("({a} + {b} * {factor}) & {mask}"),
            1 => format!("({a} ^ ({b} >> {})) & {mask}", self.random.between(1, 7)),
            2 => format!("({a} * {factor} + {}) % {}", self.random.below(50), mask + 2),
            3 => format!("({a} - {b}) & {mask}"),
            4 => format!("({a} | {b}) ^ {}", self.random.below(200)),
            5 => format!("{a} // {} + {b}", self.random.between(2, 9)),
            6 => format!("(({a} << {}) - {b}) & {mask}", self.random.between(1, 6)),
            _ => format!("{a} + {b} & {mask}"),
        }
    }

    fn float_expression(&mut self, names: &[String]) -> String {
        let a = self.random.pick(names).clone();
        let b = self.random.pick(names).clone();
        let c = self.random.between(1, 9);
        match self.random.below(6) {
            0 => format!("{a} * 0.{c} + {b} * 0.{}", 9 - c + 1),
            1 => format!("({a} - {b}) * 0.5"),
            2 => format!("{a} / ({b} * {b} + {c}.5)"),
            3 => format!("abs({a}) * 0.25 + {c}.0"),
            4 => format!("({a} + {b} + {c}.25) * 0.33"),
            _ => format!("{a} - {b} * 0.1{c}"),
        }
    }

    fn start(&mut self, name: &str, names: &[String], float: bool) {
        let _ = writeln!(self.text, "def {name}(n):");
        for (i, v) in names.iter().enumerate() {
            let init =
                if float { format!("{v} = n * 0.5 + {i}.25") } else { format!("{v} = n + {}", i * 3 + 1) };
            self.line(1, &init);
        }
    }

    fn finish(&mut self, names: &[String]) {
        let sum = names.join(" + ");
        emit!(self, 1, "return {sum}");
    }

    fn int_pressure(&mut self, name: &str) {
        let names = self.names(4, 20);
        self.start(name, &names, false);
        let outer = self.random.between(20, 60);
        let inner = self.random.between(5, 40);
        emit!(self, 1, "for i in range({outer}):");
        for _ in 0..self.random.between(1, 4) {
            let target = self.random.pick(&names).clone();
            let e = self.int_expression(&names);
            emit!(self, 2, "{target} = {e}");
        }
        emit!(self, 2, "for j in range({inner}):");
        for _ in 0..self.random.between(2, 8) {
            let target = self.random.pick(&names).clone();
            let e = self.int_expression(&names);
            emit!(self, 3, "{target} = {e} + j");
        }
        if self.random.chance(60) {
            let v = self.random.pick(&names).clone();
            let e = self.int_expression(&names);
            emit!(self, 2, "if {v} & {} == 0:", self.random.pick(&[1, 3, 7, 15]));
            emit!(self, 3, "{v} = {e}");
        }
        self.finish(&names);
    }

    fn float_pressure(&mut self, name: &str) {
        let names = self.names(4, 18);
        self.start(name, &names, true);
        emit!(self, 1, "for i in range({}):", self.random.between(200, 900));
        for _ in 0..self.random.between(3, 10) {
            let target = self.random.pick(&names).clone();
            let e = self.float_expression(&names);
            emit!(self, 2, "{target} = {e}");
        }
        if self.random.chance(50) {
            let a = self.random.pick(&names).clone();
            let b = self.random.pick(&names).clone();
            emit!(self, 2, "if {a} > {b}:");
            emit!(self, 3, "{a} = {b} * 0.5");
        }
        let sum = names.join(" + ");
        emit!(self, 1, "return round({sum}, 6)");
    }

    /// Points that are moved until they pass a bound.
    fn iterations(&mut self, name: &str) {
        let names = ["x", "y", "z"].map(String::from);
        let names = &names[..self.random.between(2, 3)];
        let _ = writeln!(self.text, "def {name}(n):");
        self.line(1, "total = 0");
        emit!(self, 1, "for i in range({}):", self.random.between(10, 40));
        for (i, v) in names.iter().enumerate() {
            emit!(self, 2, "{v} = (i + n) * 0.{} + {i}.5", self.random.between(1, 9));
        }
        self.line(2, "steps = 0");
        emit!(self, 2, "while steps < {}:", self.random.between(20, 60));
        for _ in 0..self.random.between(1, 4) {
            let target = self.random.pick(names).clone();
            let e = match self.random.below(3) {
                0 => format!("{0} * {0} - {1} * {1} + 0.{2}", names[0], names[1], self.random.between(1, 9)),
                _ => self.float_expression(names),
            };
            emit!(self, 3, "{target} = {e}");
        }
        let bound = *self.random.pick(&["4.0", "10.0", "100.0", "1000000.0"]);
        let passed = match self.random.below(3) {
            0 => format!("{0} * {0} + {1} * {1} > {bound}", names[0], names[1]),
            1 => format!("abs({}) > {bound}", names[0]),
            _ => format!("{} > {bound}", names[1]),
        };
        emit!(self, 3, "if {passed}:");
        self.line(4, "break");
        self.line(3, "steps += 1");
        self.line(2, "total += steps");
        self.line(1, "return total");
    }

    fn branches(&mut self, name: &str) {
        let names = self.names(3, 10);
        self.start(name, &names, false);
        let modulus = self.random.between(5, 40);
        emit!(self, 1, "for i in range({}):", self.random.between(400, 1500));
        emit!(self, 2, "k = (i * {} + n) % {modulus}", self.random.between(3, 23));
        let arms = self.random.between(2, 6);
        for arm in 0..arms {
            let word = if arm == 0 { "if" } else { "elif" };
            let bound = self.random.below(modulus);
            let test = *self.random.pick(&["==", "<", ">"]);
            emit!(self, 2, "{word} k {test} {bound}:");
            for _ in 0..self.random.between(1, 3) {
                let target = self.random.pick(&names).clone();
                let e = self.int_expression(&names);
                emit!(self, 3, "{target} = {e}");
            }
        }
        self.line(2, "else:");
        let target = self.random.pick(&names).clone();
        let e = self.int_expression(&names);
        emit!(self, 3, "{target} = {e}");
        self.finish(&names);
    }

    fn calls_in_loop(&mut self, name: &str) {
        let helper = format!("{name}_step");
        let names = self.names(3, 14);
        let parameters = ["a".to_string(), "b".to_string()];
        let _ = writeln!(self.text, "def {helper}(a, b):");
        if self.random.chance(50) {
            emit!(self, 1, "if a > {}:", self.random.between(10, 300));
            let e = self.int_expression(&parameters);
            emit!(self, 2, "return {e}");
        }
        let e = self.int_expression(&parameters);
        emit!(self, 1, "return {e}");
        self.text.push('\n');
        self.start(name, &names, false);
        emit!(self, 1, "for i in range({}):", self.random.between(200, 900));
        for _ in 0..self.random.between(2, 5) {
            let target = self.random.pick(&names).clone();
            let a = self.random.pick(&names).clone();
            if self.random.chance(50) {
                emit!(self, 2, "{target} = {helper}({a}, i)");
            } else {
                let e = self.int_expression(&names);
                emit!(self, 2, "{target} = {e}");
            }
        }
        self.finish(&names);
    }

    fn lists(&mut self, name: &str) {
        let size = self.random.between(20, 200);
        let names = self.names(2, 8);
        self.start(name, &names, false);
        emit!(self, 1, "data = [(i * {}) % 251 for i in range({size})]", self.random.between(3, 99));
        emit!(self, 1, "for turn in range({}):", self.random.between(5, 20));
        emit!(self, 2, "for i in range(1, {size}):");
        let names_and_items: Vec<String> =
            names.iter().cloned().chain(["data[i]".into(), "data[i - 1]".into()]).collect();
        for _ in 0..self.random.between(1, 4) {
            let e = self.int_expression(&names_and_items);
            if self.random.chance(50) {
                emit!(self, 3, "data[i] = {e}");
            } else {
                let target = self.random.pick(&names).clone();
                emit!(self, 3, "{target} = {e}");
            }
        }
        if self.random.chance(60) {
            self.line(2, "total = 0");
            self.line(2, "for item in data:");
            emit!(self, 3, "if item > {}:", self.random.between(10, 200));
            self.line(4, "total += item");
            self.line(2, "v0 = (v0 + total) & 65535");
        }
        self.finish(&names);
    }

    fn matrix(&mut self, name: &str) {
        let size = self.random.between(6, 16);
        let float = self.random.chance(50);
        let _ = writeln!(self.text, "def {name}(n):");
        let item = if float { "(i + 1) / (j + n)" } else { "(i * 7 + j * 3 + n) % 19" };
        emit!(self, 1, "a = [[{item} for j in range({size})] for i in range({size})]");
        emit!(self, 1, "c = [[0] * {size} for i in range({size})]");
        emit!(self, 1, "for i in range({size}):");
        emit!(self, 2, "for j in range({size}):");
        self.line(3, if float { "s = 0.0" } else { "s = 0" });
        emit!(self, 3, "for k in range({size}):");
        self.line(4, "s += a[i][k] * a[k][j]");
        self.line(3, "c[i][j] = s");
        let total = "sum([sum(row) for row in c])";
        emit!(self, 1, "return {}", if float { format!("round({total}, 6)") } else { total.into() });
    }

    fn dicts(&mut self, name: &str) {
        let modulus = self.random.between(7, 90);
        let text_keys = self.random.chance(50);
        let _ = writeln!(self.text, "def {name}(n):");
        self.line(1, "counts = {}");
        emit!(self, 1, "for i in range({}):", self.random.between(200, 800));
        emit!(self, 2, "k = (i * {} + n) % {modulus}", self.random.between(3, 50));
        if text_keys {
            self.line(2, "k = 'key' + str(k)");
        }
        if self.random.chance(50) {
            self.line(2, "counts[k] = counts.get(k, 0) + i");
        } else {
            self.line(2, "if k in counts:");
            self.line(3, "counts[k] += 1");
            self.line(2, "else:");
            self.line(3, "counts[k] = 1");
        }
        self.line(1, "total = 0");
        self.line(1, "for key, value in counts.items():");
        self.line(2, "total += value");
        self.line(1, "return (total, len(counts))");
    }

    fn strings(&mut self, name: &str) {
        let _ = writeln!(self.text, "def {name}(n):");
        self.line(1, "words = []");
        emit!(self, 1, "for i in range({}):", self.random.between(60, 250));
        emit!(self, 2, "words.append('w' + str(i * n % {}))", self.random.between(5, 60));
        self.line(1, "text = ' '.join(words)");
        self.line(1, "vowels = 0");
        self.line(1, "for c in text:");
        emit!(self, 2, "if c == '{}' or c == ' ':", self.random.below(10));
        self.line(3, "vowels += 1");
        if self.random.chance(50) {
            self.line(1, "parts = [p.upper() for p in text.split() if len(p) > 1]");
            self.line(1, "return (vowels, len(parts), sorted(parts)[0])");
        } else {
            self.line(1, "return (vowels, text.count('w1'), text.find('w3'))");
        }
    }

    fn objects(&mut self, name: &str) {
        let class = name.to_uppercase();
        let fields = self.random.between(2, 6);
        let _ = writeln!(self.text, "class {class}:");
        self.line(1, "def __init__(self, n):");
        for i in 0..fields {
            emit!(self, 2, "self.a{i} = n + {i}");
        }
        let names: Vec<String> = (0..fields).map(|i| format!("self.a{i}")).collect();
        self.line(1, "def step(self, d):");
        for _ in 0..self.random.between(1, 4) {
            let target = self.random.pick(&names).clone();
            let e = self.int_expression(&names);
            emit!(self, 2, "{target} = {e} + d");
        }
        emit!(self, 2, "return {}", names[0]);
        self.text.push('\n');
        let _ = writeln!(self.text, "def {name}(n):");
        emit!(self, 1, "items = [{class}(n + i) for i in range({})]", self.random.between(2, 20));
        self.line(1, "total = 0");
        emit!(self, 1, "for turn in range({}):", self.random.between(20, 80));
        self.line(2, "for item in items:");
        self.line(3, "total = (total + item.step(turn)) & 1048575");
        self.line(1, "return total");
    }

    fn generators(&mut self, name: &str) {
        let _ = writeln!(self.text, "def {name}_items(n):");
        self.line(1, "i = n");
        emit!(self, 1, "while i < {}:", self.random.between(300, 900));
        if self.random.chance(50) {
            emit!(self, 2, "if i % {} != 0:", self.random.between(2, 7));
            self.line(3, "yield i");
        } else {
            self.line(2, "yield i * 3");
        }
        self.line(2, "i += 1");
        self.text.push('\n');
        let _ = writeln!(self.text, "def {name}(n):");
        if self.random.chance(50) {
            emit!(self, 1, "return sum(x & 7 for x in {name}_items(n))");
        } else {
            self.line(1, "total = 0");
            emit!(self, 1, "for x in {name}_items(n):");
            emit!(self, 2, "total = (total * {} + x) & 65535", self.random.pick(FACTORS));
            self.line(1, "return total");
        }
    }

    fn exceptions(&mut self, name: &str) {
        let _ = writeln!(self.text, "def {name}_check(i):");
        emit!(self, 1, "if i % {} == 0:", self.random.between(3, 40));
        self.line(2, "raise ValueError(i)");
        emit!(self, 1, "return i * {}", self.random.pick(FACTORS));
        self.text.push('\n');
        let _ = writeln!(self.text, "def {name}(n):");
        self.line(1, "total = 0");
        self.line(1, "bad = 0");
        emit!(self, 1, "for i in range({}):", self.random.between(200, 700));
        self.line(2, "try:");
        emit!(self, 3, "total += {name}_check(i + n)");
        self.line(2, "except ValueError as e:");
        self.line(3, "bad += 1");
        self.line(1, "return (total, bad)");
    }

    fn recursion(&mut self, name: &str) {
        let _ = writeln!(self.text, "def {name}_walk(n, acc):");
        self.line(1, "if n < 2:");
        self.line(2, "return n + acc");
        let factor = *self.random.pick(FACTORS);
        let second = self.random.between(2, 3);
        emit!(self, 1, "left = {name}_walk(n - 1, (acc * {factor} + n) & 255)");
        emit!(self, 1, "return (left + {name}_walk(n - {second}, left & 15)) & 65535");
        self.text.push('\n');
        let _ = writeln!(self.text, "def {name}(n):");
        emit!(self, 1, "return {name}_walk(n + {}, 1)", self.random.between(11, 14));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_deterministic_and_differ_by_seed() {
        for &t in Template::ALL {
            assert_eq!(program(t, 7), program(t, 7));
            assert_ne!(program(t, 7), program(t, 8), "{}", t.name());
        }
    }
}
