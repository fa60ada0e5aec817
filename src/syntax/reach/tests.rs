//! The analysis on a small library.

use super::*;
use crate::syntax::ast::Stmt;
use crate::syntax::imports::statement_key;
use crate::syntax::parse::parse_module;
use crate::syntax::walk::bodies;

const LIBRARY: &str = r#"
from other import make as _make

__all__ = ["first", "Base"]

def first():
    return second()

def second(): pass

def third():
    import another

class Base:
    def __init__(self): self.start()
    def start(self): pass
    def stop(self): pass
    def __len__(self): return 0
    def __reduce__(self): return _make()
    @property
    def size(self): return 1

class Derived(Base):
    def stop(self): return super().stop()
    def only(self): pass
    another_name = only

class Registered:
    def run(self): pass
    def __iter__(self): pass

class Meta(type):
    def __call__(cls): pass

class Special(metaclass=Meta):
    def __len__(self): pass

Registered.register(int)
table = {"a": third}
"#;

/// Functions of the library that the program does not reach.
fn unreached(program: &str) -> Vec<String> {
    missing(program, LIBRARY, |body, unreached, _, names| list(body, unreached, "", names))
}

/// What the program does not reach of a library.
fn missing(program: &str, text: &str, list: Listing) -> Vec<String> {
    missing_in(program, text, true, list)
}

/// The same; `object`: the library is imported as a module.
fn missing_in(program: &str, text: &str, object: bool, list: Listing) -> Vec<String> {
    let file = FileId::new(0);
    let parse = |text: &str| parse_module(text, file).expect("valid Python");
    let (program, library) = (parse(program), parse(text));
    let mut reach = Reach::new(false);
    reach.add_module(ModuleId::new(0), &program, file, false);
    reach.add_module(ModuleId::new(1), &library, file, true);
    if object {
        reach.object(ModuleId::new(1));
    }
    reach.imports();
    reach.settle();
    let unreached = reach.unreached();
    let mut names = Vec::new();
    list(&library.body, &unreached, text, &mut names);
    names
}

type Listing = fn(&[Stmt], &HashSet<usize>, &str, &mut Vec<String>);

/// First words of statements that are left out.
fn statements(body: &[Stmt], unreached: &HashSet<usize>, text: &str, names: &mut Vec<String>) {
    let first_lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with(' '));
    for (line, stmt) in first_lines.zip(body) {
        if unreached.contains(&statement_key(stmt)) {
            names.push(line.to_string());
        }
        let (Stmt::Import(ast::StmtImport { names: aliases, .. })
        | Stmt::ImportFrom(ast::StmtImportFrom { names: aliases, .. })) = stmt
        else {
            continue;
        };
        let left_out = aliases.iter().filter(|&alias| unreached.contains(&statement_key(alias)));
        names.extend(left_out.map(|alias| format!("import {}", alias.name)));
    }
}

fn list(body: &[Stmt], unreached: &HashSet<usize>, prefix: &str, names: &mut Vec<String>) {
    for stmt in body {
        let mut inner = prefix.to_string();
        match stmt {
            Stmt::FunctionDef(s) if unreached.contains(&(std::ptr::from_ref(s) as usize)) => {
                names.push(format!("{prefix}{}", s.name));
            }
            Stmt::ClassDef(s) => inner = format!("{prefix}{}.", s.name),
            _ => {}
        }
        bodies(stmt).into_iter().for_each(|b| list(b, unreached, &inner, names));
    }
}

#[track_caller]
fn check(program: &str, expected: &str) {
    assert_eq!(unreached(program).join(" "), expected, "{program}");
}

#[test]
fn nothing_but_what_importing_needs() {
    check(
        "import lib",
        "first second third Base.__init__ Base.start Base.stop Base.__len__ Base.__reduce__ Base.size Derived.stop \
         Derived.only Registered.run Registered.__iter__ \
         Meta.__call__ Special.__len__",
    );
}

#[test]
fn functions_are_reached_by_their_names() {
    let classes = "Base.__init__ Base.start Base.stop Base.__len__ Base.__reduce__ Base.size Derived.stop \
                   Derived.only Registered.run Registered.__iter__ \
         Meta.__call__ Special.__len__";
    check("import lib; lib.first()", &format!("third {classes}"));
    check(
        "from lib import *; first()",
        &format!("third {}", classes.trim_end_matches(" Meta.__call__ Special.__len__")),
    );
    check("import lib; getattr(lib, 'second')", &format!("first third {classes}"));
    check("import lib; lib.table['a']()", &format!("first second {classes}"));
}

#[test]
fn methods_need_their_class() {
    let functions = "first second third";
    let registered = "Registered.run Registered.__iter__ Meta.__call__ Special.__len__";
    check(
        "import lib; lib.Base()",
        &format!("{functions} Base.stop Base.__reduce__ Base.size Derived.stop Derived.only {registered}"),
    );
    check(
        "import lib; d = lib.Derived(); d.stop()",
        &format!("{functions} Base.__reduce__ Base.size Derived.only {registered}"),
    );
    check(
        "import lib; lib.Derived.another_name",
        &format!("{functions} Base.stop Base.__reduce__ Base.size Derived.stop {registered}"),
    );
    check(
        "import lib; isinstance(1, lib.Base), 2 is lib.Registered",
        &format!(
            "{functions} Base.__init__ Base.start Base.stop Base.__len__ Base.__reduce__ Base.size Derived.stop \
             Derived.only {registered}"
        ),
    );
}

#[test]
fn attributes_need_the_module() {
    let library = r#"
from other import shared
def first(text): return text.second()
def second(): pass
class Base:
    def size(self): pass
    class Inner:
        def __len__(self): pass
class Other:
    def __len__(self): pass
"#;
    let missing = |program: &str, object: bool| {
        let list: Listing = |body, unreached, _, names| list(body, unreached, "", names);
        missing_in(program, library, object, list).join(" ")
    };
    assert_eq!(
        missing("from lib import first; x.Other.first", false),
        "second Base.size Base.Inner.__len__ Other.__len__"
    );
    assert_eq!(missing("import lib; lib.first; x.Other", true), "Base.size Base.Inner.__len__");
    assert_eq!(missing("from lib import Base; Base.Inner().size()", false), "first second Other.__len__");
    assert_eq!(
        missing("from lib import Base as B; getattr(B, 'second')", false),
        "first Base.size Base.Inner.__len__ Other.__len__"
    );
}

#[test]
fn copying_reaches_its_hooks() {
    let text = "import lib; lib.Base().__reduce_ex__(4)";
    assert!(!unreached(text).contains(&"Base.__reduce__".to_string()));
}

#[test]
fn computed_names_reach_everything() {
    for text in [
        "import lib; getattr(lib, name)()",
        "import lib; vars(lib)['x']",
        "import lib; lib.__dict__",
        "import lib; g = getattr",
        "from operator import methodcaller as m",
        "import operator; operator.methodcaller(name)",
    ] {
        check(text, "");
    }
    assert!(!unreached("import lib; getattr(lib, 'x')").is_empty());
    assert!(!unreached("from operator import methodcaller; methodcaller('x')").is_empty());
}

const STATEMENTS: &str = r#"
from first import one, two as _two
import third
class Base(metaclass=Meta): pass
class Sized(Base):
    def __subclasshook__(cls, other): return True
class Items(Sized): pass
class Keys(Items): pass
Keys.register(dict)
def make(): return Items()
first_table = [make()]
Alias = Items
limit = 3
def count():
    global limit
    limit += 1
"#;

#[track_caller]
fn check_statements(program: &str, expected: &[&str]) {
    assert_eq!(missing(program, STATEMENTS, statements), expected, "{program}");
}

#[test]
fn statements_run_for_what_they_bind() {
    let all = [
        "import one",
        "import two",
        "import third",
        "class Base(metaclass=Meta): pass",
        "class Sized(Base):",
        "class Items(Sized): pass",
        "class Keys(Items): pass",
        "Keys.register(dict)",
        "def make(): return Items()",
        "first_table = [make()]",
        "Alias = Items",
        "limit = 3",
        "def count():",
    ];
    let but = |kept: &[&str]| -> Vec<&str> {
        all.into_iter().filter(|line| !kept.iter().any(|k| line.contains(k))).collect()
    };
    let (sized, items) = (["Base(", "Sized("], ["Base(", "Sized(", "Items(Sized)"]);
    check_statements("import lib", &all);
    let check_statements = |program: &str, kept: &[&str]| check_statements(program, &but(kept));
    check_statements("import lib; lib.third", &["third"]);
    check_statements("import lib; lib.one", &["one"]);
    check_statements("import lib; lib.count()", &["count", "limit"]);
    // It tells by itself what is one.
    check_statements("import lib; isinstance(x, lib.Sized)", &sized);
    check_statements("import lib; isinstance(x, lib.Items)", &[&items[..], &["Keys"]].concat());
    check_statements("import lib; lib.Alias", &[&items[..], &["Keys", "Alias"]].concat());
    check_statements("import lib; lib.first_table", &[&items[..], &["Keys", "make", "first_table"]].concat());
    assert!(missing("import lib; dir(lib)", STATEMENTS, statements).is_empty());
    assert!(missing("from lib import *", STATEMENTS, statements).is_empty());
}

#[test]
fn computed_stores_reach_setters() {
    let library = r#"
class Base:
    @property
    def size(self): return self.width()
    @size.setter
    def size(self, size): self.set(size)
    def width(self): pass
    def set(self, size): pass
    def other(self): pass
"#;
    let missing = |program: &str| {
        missing(program, library, |body, unreached, _, names| list(body, unreached, "", names)).join(" ")
    };
    assert_eq!(missing("import lib; lib.Base().other()"), "Base.size Base.size Base.width Base.set");
    assert_eq!(missing("import lib; setattr(lib.Base(), name, 1)"), "Base.size Base.width Base.other");
    assert_eq!(
        missing("import lib; globals()[lib.Base().other()]"),
        "Base.size Base.size Base.width Base.set"
    );
    assert_eq!(missing("from lib import *; globals()[name]"), "");
}

#[test]
fn computed_names_in_own_instances_reach_nothing() {
    let class = |base: &str, body: &str| {
        format!("import lib\nclass C{base}:\n    def f(self, name):\n        {body}\n")
    };
    for body in ["getattr(self, name)()", "self.__dict__", "vars(self)", "hasattr(self, name)"] {
        assert!(!unreached(&class("", body)).is_empty(), "{body}");
    }
    for body in ["getattr(name, name)()", "self = name; self.__dict__", "(lambda self: vars(self))(lib)"] {
        assert!(unreached(&class("", body)).is_empty(), "{body}");
    }
    assert!(unreached(&class("(lib.Base)", "getattr(self, name)()")).is_empty());
    assert!(!unreached(&class("(lib.Base)", "self.__dict__.update(name)")).is_empty());
    assert!(!unreached(&class("(Exception)", "getattr(self, name)()")).is_empty());
}
