//! Every program must build, verify, and survive printing and reading back.

use crate::base::diag::Diagnostics;
use crate::build::build_source;
use crate::hir::parse::parse_program;
use crate::hir::print::print_program;
use crate::hir::verify::verify_program;

/// Builds, verifies, prints and reads back; the text.
fn check(source: &str) -> String {
    let mut diags = Diagnostics::new();
    let program = build_source("prog.py", source, &mut diags);
    let errors: Vec<_> = diags.sorted().iter().map(|d| d.message.clone()).collect();
    assert_eq!(errors, Vec::<String>::new(), "{source}");
    let text = print_program(&program);
    let messages = verify_program(&program);
    assert!(messages.is_empty(), "{source}\n{text}\n{}", messages.join("\n"));
    let again = parse_program(&text).unwrap_or_else(|e| panic!("{e}\n{text}"));
    pretty_assertions::assert_eq!(print_program(&again), text);
    text
}

fn count(text: &str, word: &str) -> usize {
    text.matches(word).count()
}

#[test]
fn known_functions_are_called_directly() {
    let text = check(
        "def fib(n):\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)\nprint(fib(20))\n",
    );
    assert_eq!(count(&text, "call.direct"), 3, "{text}");
    assert_eq!(count(&text, "call.builtin \"print\""), 1, "{text}");
    assert_eq!(count(&text, "check_local"), 0, "{text}");
}

#[test]
fn rebound_functions_are_not() {
    let text = check("def f(): pass\nf()\nf = 1\n");
    assert_eq!(count(&text, "call.direct"), 0);
    let text = check("def f(): pass\nf()\ndef g():\n    global f\n    f = 1\n");
    assert_eq!(count(&text, "call.direct"), 0);
    let text = check("def f(): pass\nf()\nglobals()['f'] = 1\n");
    assert_eq!(count(&text, "call.direct"), 0);
    let text = check("def f(): pass\nf(1)\n");
    assert_eq!(count(&text, "call.direct"), 0);
}

#[test]
fn arguments_are_bound_statically() {
    let text = check("def f(a, b=2, *c, d=4, **e): pass\nf(1)\nf(1, 2, 3, 5, x=6, d=7)\nf(b=1, a=2)\n");
    assert_eq!(count(&text, "call.direct"), 3, "{text}");
    let text = check("x = 1\ndef f(a, b=x): pass\nf(1)\nf(1, 2)\n");
    assert_eq!(count(&text, "call.direct"), 1, "{text}");
}

#[test]
fn loops_need_no_checks() {
    let text = check("def f(a):\n    s = 0\n    for x in a:\n        s += x\n    else:\n        s = -s\n    while s > 3:\n        s -= 1\n        if s == 7: break\n        if s == 8: continue\n    return s\n");
    assert_eq!(count(&text, "check_local"), 0, "{text}");
}

#[test]
fn unset_locals_are_checked() {
    let text = check("def f(a):\n    for x in a: pass\n    return x\ndef g():\n    del y\n    y = 1\n");
    assert_eq!(count(&text, "check_local"), 2, "{text}");
}

#[test]
fn handlers_see_the_value_at_each_point() {
    let text = check("def f(g):\n    x = 0\n    try:\n        g()\n        x = 1\n        g()\n        x = 2\n        g()\n    except ValueError as e:\n        print(e)\n    finally:\n        print(x)\n    return x\n");
    assert!(count(&text, "unwind") >= 3, "{text}");
}

#[test]
fn jumps_run_finally_bodies() {
    check("def f(a):\n    for i in a:\n        try:\n            if i: break\n            if i > 2: continue\n            return i\n        finally:\n            with a as b, i as (c, d):\n                print(b)\n                return c\n    try:\n        try:\n            raise ValueError from None\n        except (A, B):\n            raise\n        except C as c:\n            return 1\n        except:\n            pass\n        else:\n            print(1)\n        finally:\n            print(2)\n    finally:\n        print(3)\n");
}

#[test]
fn expressions() {
    check("a = b = c = d = f = x = y = o = 1\nr = a < b < c\nr = not (a and b or c)\nr = a if b and not c else d\nr = [a, *b, c]\nr = (*a, b)\nr = {*a, b}\nr = {a: b, **c, d: f}\nr = f(*a, b, *c, k=1, **d, z=3)\nr = o.m(1, k=2)\nr = o.m(f(1))\nr = x[1:2, ..., ::3]\nr = f'{a!r:>{b}} {c=}'\nr = -1, 1.5, 2j, b'x', 'é', 10**30, None, ...\nr = lambda q, *w, e=1, **t: (q, w, e, t)\nif (n := 10) > 5: print(n)\na, (b, *c), [d, f] = x\na.b.c[d] += 1\na @= b\ndel a.b, x[1], c\nr = a in [1, 2], b not in {1, 2}, a is not None\nassert a, 'no'\n");
}

#[test]
fn scopes() {
    check("def outer(p):\n    n = 0\n    def inner():\n        nonlocal n\n        n += p\n        return lambda: n\n    return inner\nclass C(list, metaclass=type):\n    'doc'\n    x: int = 1\n    __priv = 2\n    def m(self):\n        return super().m() + self.__priv + __class__.x\n    @property\n    def p(self): return [self.x for _ in range(3) if _]\n    y = [x for x in range(x)]\nclass D(*[C], **{}): pass\n");
}

#[test]
fn comprehensions_and_generators() {
    check("def f(a):\n    x = [i * j for i in a for j in range(i) if i != j]\n    y = {k: v for k, v in a}\n    z = {i for i in a}\n    g = (i for i in a if i)\n    t = yield 1\n    r = yield from g\n    try:\n        u = yield from t\n    except ValueError:\n        u = None\n    return r, u\n");
}

#[test]
fn match_statements() {
    check("def f(s):\n    match s:\n        case 1 | 2: return 'n'\n        case None: return 'none'\n        case [a, b]: return a\n        case [a, *r]: return r\n        case [_, *_, z]: return z\n        case {'k': v, **rest}: return v, rest\n        case Point(x=0, y=yy) | Other(yy): return yy\n        case str() as t if t: return t\n        case a.b: return 5\n        case _: return 'other'\n");
}

#[test]
fn exception_groups() {
    check("def f(g):\n    try:\n        g()\n    except* ValueError as e:\n        print(e)\n    except* (TypeError, OSError):\n        raise\n    else:\n        print(1)\n    finally:\n        print(2)\n");
}

#[test]
fn dead_code() {
    check("def f():\n    while True:\n        pass\n    return 1\ndef g():\n    return 1\n    x = 2\ndef h(a):\n    if 0:\n        yield 1\n    try:\n        pass\n    except E:\n        x = 1\n    while 1:\n        if a: break\n    else:\n        print(1)\n    raise a\n");
}

#[test]
fn imports() {
    check("x = 1\ntry:\n    import nothing.there\n    from nope import a as b\nexcept ImportError:\n    x = 2\n");
}

#[test]
fn annotations_as_text() {
    let text = check("from __future__ import annotations\ndef f(a: dict[str, 'x'] | None, *b: (1, 2)) -> list[int]: pass\nx: a.b + (c * d) = 3\n");
    assert!(text.contains("\"dict[str, 'x'] | None\"") && text.contains("\"a.b + c * d\""), "{text}");
}

#[test]
fn deep_and_long_sources() {
    std::thread::Builder::new()
        .stack_size(1 << 30)
        .spawn(|| {
            check(&format!("x = {}1\n", "1 + ".repeat(5000)));
            check(&format!("def f(a):\n{}    return a\n", "    if a:\n        a = a + 1\n".repeat(3000)));
            check(&format!(
                "def f(a):\n    try:\n{}    except E: return a\n",
                "        a = a(1)\n".repeat(2000)
            ));
        })
        .expect("thread")
        .join()
        .expect("no panic");
}

#[test]
fn super_is_recognised_even_where_builtins_may_change() {
    let text = check("globals()\nclass A:\n    def f(self): return super().f()\n");
    assert_eq!((count(&text, "call.builtin"), count(&text, "builtin.get \"super\"")), (0, 1), "{text}");
    let text = check("class A:\n    x = 1\n    def f(self): return super().f()\nvars(A)\n");
    assert_eq!((count(&text, "call.builtin \"super\""), count(&text, "global \"x\"")), (1, 0), "{text}");
}
