//! The `sys` module. Streams are those of `io`, which looks at the module's attributes, so that
//! replacing `sys.stdout` redirects `print`.

use super::api::*;
use super::structseq::{self, StructSeq};
use crate::context::context;
use crate::names;
use crate::objects::int::convert::MAX_STR_DIGITS;
use crate::prelude::*;
use crate::{io, module, object, startup};
use core::sync::atomic::Ordering::Relaxed;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module_sys(module: Value) -> Value {
    io::set_sys_module(module);
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    add_functions(module, FUNCTIONS)?;
    let argv: Vec<Value> = startup::arguments().iter().map(|a| text_from_bytes(a)).collect();
    add_value(module, "argv", list(&argv))?;
    add_value(module, "orig_argv", list(&argv))?;
    for (fd, name) in ["stdin", "stdout", "stderr"].into_iter().enumerate() {
        let stream = io::standard_stream(fd);
        add_value(module, name, stream)?;
        add_value(module, &format!("__{name}__"), stream)?;
    }
    let version = VERSION_INFO.make(&[int(3), int(11), int(7), text("final"), int(0)])?;
    let values = [
        ("maxsize", int(i64::MAX)),
        ("maxunicode", int(0x10ffff)),
        ("byteorder", text("little")),
        ("platform", text("linux")),
        ("platlibdir", text("lib")),
        ("version", text("3.11.7 (pyrl-asm) [GCC]")),
        ("version_info", version),
        ("hexversion", int(0x030b_07f0)),
        ("api_version", int(1013)),
        ("copyright", text("")),
        ("executable", text("")),
        ("prefix", text("/usr")),
        ("exec_prefix", text("/usr")),
        ("base_prefix", text("/usr")),
        ("base_exec_prefix", text("/usr")),
        ("float_repr_style", text("short")),
        ("dont_write_bytecode", Value::FALSE),
        ("pycache_prefix", Value::NONE),
        ("path", list(&[text(&startup::script_directory())])),
        ("meta_path", list(&[])),
        ("path_hooks", list(&[])),
        ("warnoptions", list(&[])),
        ("_xoptions", dict()),
        ("modules", module::modules_dict()),
        ("builtin_module_names", tuple(&["builtins", "math", "sys", "time"].map(text))),
        ("float_info", float_info()?),
        ("int_info", INT_INFO.make(&[int(30), int(4), int(4300), int(640)])?),
        ("hash_info", hash_info()?),
        ("thread_info", THREAD_INFO.make(&[text("pthread"), text("semaphore"), Value::NONE])?),
        ("flags", flags()?),
        ("implementation", implementation(version)?),
        ("ps1", Value::UNSET),
    ];
    for (name, value) in values {
        if !value.is_unset() {
            add_value(module, name, value)?;
        }
    }
    add_value(module, "__displayhook__", getattr(module, "displayhook")?)?;
    add_value(module, "__excepthook__", getattr(module, "excepthook")?)
}

static VERSION_INFO: StructSeq =
    structseq::seq!("sys", "version_info", ["major", "minor", "micro", "releaselevel", "serial"]);
static FLOAT_INFO: StructSeq = structseq::seq!(
    "sys",
    "float_info",
    [
        "max",
        "max_exp",
        "max_10_exp",
        "min",
        "min_exp",
        "min_10_exp",
        "dig",
        "mant_dig",
        "epsilon",
        "radix",
        "rounds"
    ]
);
static INT_INFO: StructSeq = structseq::seq!(
    "sys",
    "int_info",
    ["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"]
);
static HASH_INFO: StructSeq = structseq::seq!(
    "sys",
    "hash_info",
    ["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"]
);
static THREAD_INFO: StructSeq = structseq::seq!("sys", "thread_info", ["name", "lock", "version"]);
static FLAGS: StructSeq = structseq::seq!(
    "sys",
    "flags",
    [
        "debug",
        "inspect",
        "interactive",
        "optimize",
        "dont_write_bytecode",
        "no_user_site",
        "no_site",
        "ignore_environment",
        "verbose",
        "bytes_warning",
        "quiet",
        "hash_randomization",
        "isolated",
        "dev_mode",
        "utf8_mode",
        "warn_default_encoding",
        "safe_path",
        "int_max_str_digits"
    ]
);

fn float_info() -> R {
    FLOAT_INFO.make(&[
        float(f64::MAX),
        int(1024),
        int(308),
        float(f64::MIN_POSITIVE),
        int(-1021),
        int(-307),
        int(15),
        int(53),
        float(f64::EPSILON),
        int(2),
        int(1),
    ])
}

fn hash_info() -> R {
    HASH_INFO.make(&[
        int(64),
        int((1 << 61) - 1),
        int(314159),
        int(0),
        int(1000003),
        text("fx"),
        int(64),
        int(0),
        int(0),
    ])
}

fn flags() -> R {
    let mut values = [int(0); 18];
    values[11] = int(1);
    values[13] = Value::FALSE;
    values[16] = Value::FALSE;
    values[17] = int(4300);
    FLAGS.make(&values)
}

fn implementation(version: Value) -> R {
    let fields = [
        ("name", text("cpython")),
        ("cache_tag", text("cpython-311")),
        ("version", version),
        ("hexversion", int(0x030b_07f0)),
    ];
    let names: Vec<Value> = fields.iter().map(|f| interned(f.0)).collect();
    let values: Vec<Value> = fields.iter().map(|f| f.1).collect();
    call_full(object::builtin_type(Shape::NAMESPACE).0, &Args { pos: &[], kwnames: &names, kwvals: &values })
}

const FUNCTIONS: &[MethodDef] = &[
    MethodDef::new("displayhook", displayhook),
    MethodDef::new("exc_info", exc_info),
    MethodDef::new("excepthook", excepthook),
    MethodDef::new("exception", exception),
    MethodDef::new("exit", exit),
    MethodDef::new("get_int_max_str_digits", |_| Ok(int(MAX_STR_DIGITS.load(Relaxed) as i64))),
    MethodDef::new("getdefaultencoding", |_| Ok(text("utf-8"))),
    MethodDef::new("getfilesystemencoding", |_| Ok(text("utf-8"))),
    MethodDef::new("getfilesystemencodeerrors", |_| Ok(text("surrogateescape"))),
    MethodDef::new("getrecursionlimit", getrecursionlimit),
    MethodDef::new("getrefcount", |_| Ok(int(2))),
    MethodDef::new("getsizeof", getsizeof),
    MethodDef::new("getswitchinterval", |_| Ok(float(0.005))),
    MethodDef::new("gettrace", |_| Ok(Value::NONE)),
    MethodDef::new("getprofile", |_| Ok(Value::NONE)),
    MethodDef::new("intern", intern),
    MethodDef::new("is_finalizing", |_| Ok(Value::FALSE)),
    MethodDef::new("set_int_max_str_digits", set_int_max_str_digits),
    MethodDef::new("setrecursionlimit", setrecursionlimit),
];

fn exit(args: &Args) -> R {
    let a = positional("exit", args, 0, 1)?;
    let status = match a.first() {
        Some(&v) if !v.is_none() => vec![v],
        _ => vec![],
    };
    Err(crate::error::raise_args(Exc::SystemExit, &status))
}

/// The exception being handled, or unset.
fn handled() -> Value {
    let v = context().handled;
    if v.is_none() {
        Value::UNSET
    } else {
        v
    }
}

fn exc_info(_: &Args) -> R {
    let exc = handled();
    if exc.is_unset() {
        return Ok(tuple(&[Value::NONE; 3]));
    }
    Ok(tuple(&[type_of(exc), exc, getattr(exc, "__traceback__")?]))
}

fn exception(_: &Args) -> R {
    let exc = handled();
    Ok(if exc.is_unset() { Value::NONE } else { exc })
}

fn excepthook(args: &Args) -> R {
    let a = positional("excepthook", args, 3, 3)?;
    crate::objects::traceback_text::print_uncaught(a[1]);
    Ok(Value::NONE)
}

fn displayhook(args: &Args) -> R {
    let v = one("sys.displayhook", args)?;
    if !v.is_none() {
        let line = format!("{}\n", repr(v)?);
        let out = match crate::module::by_name("sys") {
            Some(desc) => getattr(crate::module::object_of(desc), "stdout")?,
            None => io::standard_stream(1),
        };
        call_method(out, "write", &[text(&line)])?;
    }
    Ok(Value::NONE)
}

fn getrecursionlimit(_: &Args) -> R {
    Ok(int(context().recursion_limit as i64))
}

/// The limit of conversions between ints and decimal text; 0 = none.
fn set_int_max_str_digits(args: &Args) -> R {
    let [limit] = crate::objects::argcheck::bind(args, "set_int_max_str_digits", ["maxdigits"], 0, 1, 1)?;
    let n = index(limit)?;
    if n != 0 && n < 640 {
        return raise(Exc::ValueError, "maxdigits must be 0 or larger than 640");
    }
    MAX_STR_DIGITS.store(n as usize, Relaxed);
    Ok(Value::NONE)
}

fn setrecursionlimit(args: &Args) -> R {
    let n = index(one("sys.setrecursionlimit", args)?)?;
    if n < 1 {
        return raise(Exc::ValueError, "recursion limit must be greater or equal than 1");
    }
    context().recursion_limit = n as _;
    crate::recursion::reset_limit();
    Ok(Value::NONE)
}

fn intern(args: &Args) -> R {
    let v = one("sys.intern", args)?;
    if !v.is_exact(Shape::STR) {
        return raise(Exc::TypeError, &format!("can't intern {}", type_name(v)));
    }
    Ok(crate::names::intern_value(v))
}

/// Sizes as CPython 3.11 reports them on 64-bit machines, for programs that print or compare
/// them; objects of other types have the size of their cell here.
fn getsizeof(args: &Args) -> R {
    let a = bind("getsizeof", args, &["object", "default"], 1, 2)?;
    let v = a[0];
    if let Some(method) = special_method(v, &names::SIZEOF)? {
        let size = call(method, &[v])?;
        if is_int(size) && object::type_of(v).def().is_none() {
            return Ok(size);
        }
    }
    let words = |n: usize| 8 * n as i64;
    let n = match v.layout() {
        l if l == Layout::Str as u8 => {
            let len = v.word(layout::STR_LEN) as i64;
            let width = crate::gc::aux(v) as i64;
            let ascii = width == 1 && crate::names::str_bytes(v).is_ascii();
            return Ok(int(if ascii { 49 } else { 72 + width } + len * width));
        }
        l if l == Layout::Bytes as u8 => 33 + v.word(layout::BYTES_LEN) as i64,
        l if l == Layout::Tuple as u8 => 40 + words(tuple_items(v).len()),
        l if l == Layout::List as u8 => 56 + words(list_items(v).len()),
        l if l == Layout::Dict as u8 => dict_size(dict_len(v)),
        l if l == Layout::Set as u8 => set_size(length(v)?),
        _ if is_int(v) => {
            let bits = crate::objects::int::mag::bit_length(&int_magnitude(v)) as i64;
            24 + 4 * ((bits + 29) / 30)
        }
        _ if v.to_f64().is_some() => 24,
        _ if v.is_none() || v == Value::ELLIPSIS || v == Value::NOT_IMPLEMENTED => 16,
        _ if v.has_layout(Layout::Range) => 48,
        _ if v.has_layout(Layout::Function) => 144,
        _ if v.has_layout(Layout::Type) => 1064,
        _ => 48,
    };
    Ok(int(n))
}

fn dict_size(len: usize) -> i64 {
    if len == 0 {
        return 64;
    }
    let mut slots = 8;
    while slots * 2 / 3 < len {
        slots *= 2;
    }
    let index = if slots <= 128 {
        1
    } else if slots <= 32768 {
        2
    } else {
        4
    };
    (80 + 24 + slots * index + slots * 2 / 3 * 24) as i64 + 16 - 8
}

fn set_size(len: usize) -> i64 {
    if len <= 4 {
        return 216;
    }
    let mut slots = 8;
    while len * 5 >= slots * 3 {
        slots *= if len > 50000 { 2 } else { 4 };
    }
    200 + 16 * slots as i64 + 16
}
