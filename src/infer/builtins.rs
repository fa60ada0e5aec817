//! Results of builtin functions, of methods of builtin types and of native modules' functions.
//!
//! What is not listed is unknown code: its arguments escape and its result is anything.

use super::methods::NO_NAMES;
use super::ops::def_op;
use super::solve::Solver;
use super::value::*;
use crate::analysis::range::Range;
use crate::hir::{BinOp, ConstId, Func, Inst, MathFn, Op, Value};

/// Functions of `math` that give a float for anything they accept.
const MATH_FLOATS: &[&str] = &[
    "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cos", "cosh", "degrees", "exp", "exp2",
    "expm1", "fabs", "fmod", "hypot", "log", "log10", "log1p", "log2", "pow", "radians", "sin", "sinh",
    "sqrt", "tan", "tanh",
];

/// Constants of `math`.
const MATH_NUMBERS: &[&str] = &["e", "inf", "nan", "pi", "tau"];

impl Solver<'_> {
    fn escape_all(&mut self, vals: &[Val]) -> Val {
        for &v in vals {
            self.heap.escape(v);
        }
        Val::ANY.without(kind::UNSET)
    }

    /// A tuple made by an instruction.
    fn pair(&mut self, inner: u32, fields: &[Val]) -> Val {
        let tuple = Val::with(kind::TUPLE, inner);
        for (n, &f) in fields.iter().enumerate() {
            self.heap.store_field(tuple, n, f);
        }
        tuple
    }
    /// An iterator over tuples of these fields.
    fn tuples(&mut self, i: Inst, fields: &[Val]) -> Val {
        let outer = Val::with(kind::ITER, self.site(i, None));
        // The tuples' node is kept as the iterator's key.
        let key = self.heap.key(outer);
        let inner = if key.bits == 0 {
            let inner = self.heap.node(Val::BOTTOM, Val::BOTTOM, Some(vec![Val::BOTTOM; fields.len()]));
            self.heap.store_key(outer, Val::with(kind::TUPLE, inner));
            inner
        } else {
            key.node
        };
        let tuple = self.pair(inner, fields);
        self.heap.store(outer, tuple);
        outer
    }
    /// A new container with these items.
    pub fn made(&mut self, i: Inst, bits: u32, items: Val) -> Val {
        let out = Val::with(bits, self.site(i, None));
        self.heap.store(out, items);
        out
    }

    /// A builtin that nothing rebinds, with positional arguments (all of which have arrived).
    pub fn builtin(&mut self, func: &Func, i: Inst, name: ConstId, args: &[Value], vals: &[Val]) -> Val {
        let text = self.text(name);
        let int = kind::INT | kind::BOOL;
        match (text.as_str(), vals) {
            ("ord", [_]) => Val::int(Range::new(0, 0x10_ffff)),
            ("len", &[of]) => length(of),
            ("getattr" | "setattr", _) if !self.facts.reflection => {
                self.attribute_call(func, text == "setattr", args, vals)
            }
            ("print", _) => Val::of(kind::NONE),
            ("bool" | "callable" | "hasattr", _) => Val::of(kind::BOOL),
            ("any" | "all", &[x]) => {
                self.items(x);
                Val::of(kind::BOOL)
            }
            ("isinstance" | "issubclass", [x, _]) => {
                // A class of the program may ask its metaclass.
                let known = |v: &Value| {
                    matches!(def_op(func, *v), Some(Op::BuiltinGet(_))) || self.tests_known_class(func, *v)
                };
                if !args.get(1).is_some_and(known) {
                    self.heap.escape(*x);
                }
                Val::of(kind::BOOL)
            }
            ("chr" | "hex" | "oct" | "bin" | "ascii", [x]) if !x.has(kind::CODE) => Val::of(kind::STR),
            ("str" | "repr", [x]) if !x.has(kind::CODE | kind::ITER) => Val::of(kind::STR),
            // A method `__bytes__` may give an instance of a subclass.
            ("bytes", all) if !self.facts.reflection && self.bytes_name.is_none() => {
                self.escape_all(all);
                Val::of(kind::BYTES)
            }
            ("str", []) => Val::of(kind::STR),
            ("id" | "hash", [_]) => Val::of(kind::INT),
            ("abs", [x]) if x.within(kind::NUMBER) => {
                let float = Val::of(x.bits & kind::FLOAT);
                if x.has(int) {
                    float.or(Val::int(x.ints().abs()))
                } else {
                    float
                }
            }
            ("int", [x]) if x.within(kind::NUMBER | kind::STR | kind::BYTES) => Val::of(kind::INT),
            ("int", [x, b]) if x.within(kind::STR | kind::BYTES) && b.within(int) => Val::of(kind::INT),
            ("float", [x]) if x.within(kind::NUMBER | kind::STR | kind::BYTES) => Val::of(kind::FLOAT),
            ("round", [x]) if x.within(kind::NUMBER) => Val::of(kind::INT),
            ("round", [x, n]) if x.within(kind::NUMBER) && n.within(int) => {
                let mut bits = x.bits & kind::FLOAT;
                if x.has(int) {
                    bits |= kind::INT;
                }
                Val::of(bits)
            }
            ("range", _) if vals.iter().all(|v| v.within(int)) => range_object(vals),
            // Whatever says what index or number it is: the result is exact.
            ("range", [_] | [_, _] | [_, _, _]) => {
                self.escape_all(vals);
                Val::of(kind::RANGES)
            }
            ("float", [_]) => {
                self.escape_all(vals);
                Val::of(kind::FLOAT)
            }
            ("int", [_] | [_, _]) => {
                self.escape_all(vals);
                Val::of(kind::INT)
            }
            ("type", [_]) => Val::of(kind::OTHER | kind::CLASS).join_any_class(),
            ("list", []) => self.made(i, kind::LIST, Val::BOTTOM),
            ("dict", []) => self.made(i, kind::DICT, Val::BOTTOM),
            ("set", []) => self.made(i, kind::SET, Val::BOTTOM),
            ("tuple", []) => self.made(i, kind::TUPLE, Val::BOTTOM),
            ("list", &[x]) => {
                let items = self.items(x);
                self.made(i, kind::LIST, items)
            }
            ("tuple", &[x]) => {
                let items = self.items(x);
                let new = self.made(i, kind::TUPLE, items);
                // A tuple is its own copy.
                self.heap.join(new, x.only(kind::TUPLE))
            }
            ("set", &[x]) => {
                let items = self.items(x);
                self.hashed(items);
                self.made(i, kind::SET, items)
            }
            ("sorted", &[x]) => {
                let items = self.items(x);
                self.compared(items, items);
                self.made(i, kind::LIST, items)
            }
            ("reversed", &[x])
                if x.within(
                    kind::LIST | kind::TUPLE | kind::DICT | kind::STR | kind::BYTES | kind::RANGES,
                ) =>
            {
                let items = self.items(x);
                self.made(i, kind::ITER, items)
            }
            ("iter", &[x]) => self.iterator(i, x),
            ("next", &[x]) if x.within(kind::ITER) => self.heap.elem(x),
            ("next", &[x, default]) if x.within(kind::ITER) => {
                let items = self.heap.elem(x);
                self.heap.join(items, default)
            }
            ("enumerate", &[x]) => {
                let items = self.items(x);
                self.tuples(i, &[Val::int(Range::LENGTH), items])
            }
            ("enumerate", &[x, start]) if start.within(int) => {
                let items = self.items(x);
                let count = Range::binary(BinOp::Add, start.ints(), Range::LENGTH);
                self.tuples(i, &[Val::int(count), items])
            }
            // A builtin that makes plain values, for each item.
            ("map", &[_, x]) if self.maps_to_plain(func, args[0]).is_some() => {
                let items = self.items(x);
                let result = match self.maps_to_plain(func, args[0]) {
                    Some(name) if items.bits != 0 => self.builtin(func, i, name, &[], &[items]),
                    _ => Val::BOTTOM,
                };
                self.made(i, kind::ITER, result)
            }
            ("map", [f, of @ ..]) if !of.is_empty() && self.is_known(*f) => {
                let items: Vec<Val> = of.iter().map(|&x| self.items(x)).collect();
                let arrived = items.iter().all(|x| x.bits != 0);
                let result = if arrived { self.call_each(*f, &items, NO_NAMES) } else { None };
                self.made(i, kind::ITER, result.unwrap_or(Val::BOTTOM))
            }
            ("filter", &[f, x]) if self.is_known(f) => {
                let items = self.items(x);
                if items.bits != 0 {
                    self.call_each(f, &[items], NO_NAMES);
                }
                self.made(i, kind::ITER, items)
            }
            ("zip", all) if !all.is_empty() => {
                let fields: Vec<Val> = all.iter().map(|&x| self.items(x)).collect();
                self.tuples(i, &fields)
            }
            ("min" | "max", &[x]) => {
                let items = self.items(x);
                self.compared(items, items);
                items
            }
            ("min" | "max", all) if all.len() > 1 && all.iter().all(|v| v.within(kind::INT)) => {
                let least = text == "min";
                let pick = |a: i128, b: i128| if least { a.min(b) } else { a.max(b) };
                let ranges: Vec<Range> = all.iter().map(|v| v.range).collect();
                let both = |a: Range, b: Range| {
                    if a.is_empty() || b.is_empty() {
                        Range::EMPTY
                    } else {
                        Range::new(pick(a.lo(), b.lo()), pick(a.hi(), b.hi()))
                    }
                };
                Val::int(ranges[1..].iter().fold(ranges[0], |a, &b| both(a, b)))
            }
            ("min" | "max", all) if all.len() > 1 => {
                let mut out = Val::BOTTOM;
                for &x in all {
                    out = self.heap.join(out, x);
                }
                self.compared(out, out);
                out
            }
            ("sum", &[x]) => {
                let items = self.items(x);
                if items.within(kind::NUMBER) {
                    // The sum of nothing is 0.
                    let float = items.bits & kind::FLOAT;
                    let ints = if items.has(int) { kind::INT } else { kind::SMI };
                    return Val::of(float | ints);
                }
                self.escape_all(&[x, items])
            }
            ("divmod", &[x, y]) if x.within(kind::NUMBER) && y.within(kind::NUMBER) => {
                let bits = if x.has(kind::FLOAT) || y.has(kind::FLOAT) { kind::FLOAT } else { 0 };
                let ints = if x.has(int) && y.has(int) { kind::INT } else { 0 };
                let part = Val::of(bits | ints);
                let inner = self.site(i, Some(2));
                self.pair(inner, &[part, part])
            }
            _ => self.escape_all(vals),
        }
    }

    /// The name of a builtin that is passed as a value and gives numbers or strs.
    fn maps_to_plain(&self, func: &Func, v: Value) -> Option<ConstId> {
        let Some(&Op::BuiltinGet(name)) = def_op(func, v) else { return None };
        let text = self.text(name);
        let plain = ["abs", "bool", "chr", "float", "hash", "int", "len", "ord", "repr", "str", "sum"];
        plain.contains(&text.as_str()).then_some(name)
    }

    /// A method of a builtin type; `None` when the receiver may be something else.
    pub fn builtin_method(&mut self, i: Inst, o: Val, name: ConstId, args: &[Val]) -> Option<Val> {
        // None has none of these methods: the call raises.
        let kinds = o.bits & !(kind::NONE | kind::UNSET);
        let text = self.text(name);
        match kinds {
            kind::LIST => self.list_method(i, o.only(kind::LIST), &text, args),
            kind::DICT => self.dict_method(i, o.only(kind::DICT), &text, args),
            kind::SET => match (text.as_str(), args) {
                ("add", &[x]) => {
                    self.hashed(x);
                    self.heap.store(o, x);
                    Some(Val::of(kind::NONE))
                }
                ("discard" | "remove", &[x]) => {
                    self.hashed(x);
                    Some(Val::of(kind::NONE))
                }
                ("clear", []) => Some(Val::of(kind::NONE)),
                ("pop", []) => Some(self.heap.elem(o)),
                _ => None,
            },
            kind::STR => {
                if args.iter().any(|a| !a.within(kind::PLAIN | kind::TUPLE)) {
                    if text == "join" && args.len() == 1 {
                        self.items(args[0]);
                        return Some(Val::of(kind::STR));
                    }
                    return None;
                }
                str_method(&text).map(|bits| match bits {
                    kind::LIST => self.made(i, kind::LIST, Val::of(kind::STR)),
                    bits => Val::of(bits),
                })
            }
            _ => None,
        }
    }

    /// Is the receiver surely of a builtin type that has the method?
    pub fn known_method(&mut self, obj: Value, name: ConstId) -> bool {
        let text = self.text(name);
        let text = text.as_str();
        match self.get(obj).bits {
            kind::LIST => matches!(
                text,
                "append"
                    | "insert"
                    | "extend"
                    | "pop"
                    | "sort"
                    | "reverse"
                    | "clear"
                    | "copy"
                    | "index"
                    | "count"
                    | "remove"
            ),
            kind::DICT => matches!(
                text,
                "get" | "pop" | "setdefault" | "keys" | "values" | "items" | "clear" | "update"
            ),
            kind::SET => matches!(text, "add" | "discard" | "remove" | "clear" | "pop"),
            kind::STR => text == "join" || str_method(text).is_some(),
            _ => false,
        }
    }

    fn list_method(&mut self, i: Inst, o: Val, name: &str, args: &[Val]) -> Option<Val> {
        let none = Val::of(kind::NONE);
        Some(match (name, args) {
            ("append", &[x]) | ("insert", &[_, x]) => {
                self.heap.store(o, x);
                none
            }
            ("extend", &[x]) => {
                let items = self.items(x);
                self.heap.store(o, items);
                none
            }
            ("pop", []) => self.heap.elem(o),
            ("pop", &[n]) if n.within(kind::INT | kind::BOOL) => self.heap.elem(o),
            ("sort", []) => {
                let items = self.heap.elem(o);
                self.compared(items, items);
                none
            }
            ("reverse" | "clear", []) => none,
            ("copy", []) => {
                let items = self.heap.elem(o);
                self.made(i, kind::LIST, items)
            }
            ("index" | "count", &[x]) => {
                let items = self.heap.elem(o);
                self.compared(items, x);
                Val::int(Range::LENGTH)
            }
            ("remove", &[x]) => {
                let items = self.heap.elem(o);
                self.compared(items, x);
                none
            }
            _ => return None,
        })
    }

    fn dict_method(&mut self, i: Inst, o: Val, name: &str, args: &[Val]) -> Option<Val> {
        if let Some(&key) = args.first() {
            self.hashed(key);
        }
        Some(match (name, args) {
            ("get", &[_]) => {
                let elem = self.heap.elem(o);
                self.heap.join(elem, Val::of(kind::NONE))
            }
            ("get" | "pop", &[_, default]) => {
                let elem = self.heap.elem(o);
                self.heap.join(elem, default)
            }
            ("pop", &[_]) => self.heap.elem(o),
            ("setdefault", &[key, default]) => {
                self.heap.store_key(o, key);
                self.heap.store(o, default);
                self.heap.elem(o)
            }
            ("keys", []) => {
                let keys = self.heap.key(o);
                self.made(i, kind::ITER, keys)
            }
            ("values", []) => {
                let values = self.heap.elem(o);
                self.made(i, kind::ITER, values)
            }
            ("items", []) => {
                let (key, value) = (self.heap.key(o), self.heap.elem(o));
                self.tuples(i, &[key, value])
            }
            ("clear", []) => Val::of(kind::NONE),
            _ => return None,
        })
    }

    // --- native modules ---

    /// The native function that a value surely is: (module, function).
    fn native(&self, func: &Func, callee: Value) -> Option<(String, ConstId)> {
        let Op::GlobalGet { module, slot, .. } = def_op(func, callee)? else { return None };
        let g = self.facts.global(*module, *slot);
        let native = self.facts.native[g].as_ref()?;
        self.facts.private[g].then(|| native.name.map(|n| (native.module.clone(), n)))?
    }
    fn native_result(&self, module: &str, name: ConstId) -> Option<Val> {
        if self.facts.reflection || self.facts.attribute_stores[name.0 as usize] {
            return None;
        }
        let text = self.text(name);
        match module {
            "math" if MATH_FLOATS.contains(&text.as_str()) => Some(Val::of(kind::FLOAT)),
            "time" if matches!(text.as_str(), "time" | "perf_counter" | "monotonic" | "process_time") => {
                Some(Val::of(kind::FLOAT))
            }
            _ => None,
        }
    }
    /// A number of a native module, as an attribute or imported by name.
    fn native_number(&self, module: &str, name: ConstId) -> Option<Val> {
        let changed = self.facts.reflection || self.facts.attribute_stores[name.0 as usize];
        let text = self.text(name);
        let number = module == "math" && MATH_NUMBERS.contains(&text.as_str());
        (number && !changed).then(|| Val::of(kind::FLOAT))
    }
    /// `module.name` of a native module.
    pub fn native_attribute(&self, func: &Func, obj: Value, name: ConstId) -> Option<Val> {
        let Op::GlobalGet { module, slot, .. } = def_op(func, obj)? else { return None };
        let g = self.facts.global(*module, *slot);
        let native = self.facts.native[g].as_ref()?;
        let module = self.facts.private[g] && native.name.is_none();
        module.then(|| self.native_number(&native.module, name))?
    }
    /// `from module import name` of a native module.
    pub fn native_import(&self, func: &Func, module: Value, name: ConstId) -> Option<Val> {
        let Op::ImportModule(m) = def_op(func, module)? else { return None };
        let m = &self.program.modules[m.index()];
        m.body.is_none().then(|| self.native_number(&m.name, name))?
    }
    /// The function of `math` that `obj.name` surely is; without a name, that `obj` is.
    pub fn math_fn(&self, func: &Func, obj: Value, name: Option<ConstId>) -> Option<MathFn> {
        let Op::GlobalGet { module, slot, .. } = def_op(func, obj)? else { return None };
        let g = self.facts.global(*module, *slot);
        let native = self.facts.native[g].as_ref()?;
        let function = match (native.name, name) {
            (Some(n), None) | (None, Some(n)) => n,
            _ => return None,
        };
        let changed = self.facts.reflection || self.facts.attribute_stores[function.0 as usize];
        if !self.facts.private[g] || native.module != "math" || changed {
            return None;
        }
        MathFn::from_word(&self.text(function))
    }
    /// Result of a call of a native module's function by its own name.
    pub fn native_call(&self, func: &Func, callee: Value) -> Option<Val> {
        let (module, name) = self.native(func, callee)?;
        self.native_result(&module, name)
    }
    /// The same for `module.name(…)`.
    pub fn native_method(&self, func: &Func, obj: Value, name: ConstId) -> Option<Val> {
        let Op::GlobalGet { module, slot, .. } = def_op(func, obj)? else { return None };
        let g = self.facts.global(*module, *slot);
        let native = self.facts.native[g].as_ref()?;
        if !self.facts.private[g] || native.name.is_some() {
            return None;
        }
        self.native_result(&native.module, name)
    }
    /// The same where the lookup stands apart.
    pub fn native_loaded(&self, func: &Func, callee: Value) -> Option<Val> {
        let Op::LoadMethod { obj, name } = def_op(func, callee)? else { return None };
        self.native_method(func, *obj, *name)
    }
}

/// What a method of str gives; `LIST`: a list of str.
fn str_method(name: &str) -> Option<u32> {
    Some(match name {
        "upper" | "lower" | "strip" | "lstrip" | "rstrip" | "replace" | "title" | "capitalize"
        | "swapcase" | "casefold" | "center" | "ljust" | "rjust" | "zfill" | "expandtabs"
        | "removeprefix" | "removesuffix" => kind::STR,
        "split" | "rsplit" | "splitlines" => kind::LIST,
        "find" | "rfind" | "index" | "rindex" | "count" => kind::SMI,
        "startswith" | "endswith" | "isdigit" | "isalpha" | "isalnum" | "isspace" | "isupper" | "islower"
        | "isidentifier" | "isnumeric" | "isdecimal" | "istitle" | "isprintable" | "isascii" => kind::BOOL,
        "encode" => kind::BYTES,
        _ => return None,
    })
}

/// A length: small if the items are in memory; that of a range or of an instance may be big.
pub fn length(of: Val) -> Val {
    let counted = kind::LIST | kind::TUPLE | kind::DICT | kind::SET | kind::STR | kind::BYTES | kind::UNSET;
    if of.bits & !counted == 0 {
        Val::int(Range::LENGTH)
    } else {
        Val::of(kind::INT)
    }
}

/// What `range` makes of ints.
fn range_object(args: &[Val]) -> Val {
    let zero = Range::exactly(0);
    let (start, stop, step) = match args {
        [stop] => (zero, stop.ints(), Range::exactly(1)),
        [start, stop] => (start.ints(), stop.ints(), Range::exactly(1)),
        [start, stop, step] => (start.ints(), stop.ints(), step.ints()),
        _ => return Val::BOTTOM,
    };
    let mut items = Range::EMPTY;
    if start.is_empty() || stop.is_empty() || step.is_empty() {
        return Val::of(kind::RANGE).within_range(items);
    }
    if step.hi() > 0 {
        items = items.hull(Range::new(start.lo(), stop.hi() - 1));
    }
    if step.lo() < 0 {
        items = items.hull(Range::new(stop.lo() + 1, start.hi()));
    }
    let small = args.iter().all(|v| v.within(kind::SMI | kind::BOOL));
    Val { range: items, ..Val::of(if small { kind::RANGE } else { kind::RANGES }) }
}
