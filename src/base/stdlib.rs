//! The standard-library modules that programs may import: written in Python (compiled like the
//! user's modules) or native (in the runtime). One table, sorted by name.

/// Where a module's code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// Python source text, from asm_runtime/stdlib.
    Python(&'static str),
    /// In the runtime; the names it defines, sorted. The initialiser's symbol is
    /// `pyrt_module_NAME` with `.` written as `_`.
    Native(&'static [&'static str]),
}

/// One importable module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StdModule {
    /// Dotted name.
    pub name: &'static str,
    /// Has submodules (`__path__`).
    pub is_package: bool,
    pub body: Body,
}

/// A module written in Python.
macro_rules! python {
    ($name:literal, $path:literal) => {
        python!($name, $path, false)
    };
    ($name:literal, $path:literal, $is_package:literal) => {
        StdModule {
            name: $name,
            is_package: $is_package,
            body: Body::Python(include_str!(concat!("../../asm_runtime/stdlib/", $path))),
        }
    };
}

/// A module of the runtime.
const fn native(name: &'static str, names: &'static [&'static str]) -> StdModule {
    StdModule { name, is_package: false, body: Body::Native(names) }
}

/// All supported modules.
#[rustfmt::skip]
pub const MODULES: &[StdModule] = &[
    python!("__future__", "__future__.py"),
    native("_collections", &[
        "_count_elements", "_deque_iterator", "_deque_reverse_iterator", "_tuplegetter", "deque",
        "move_to_end",
    ]),
    python!("_enum_body", "_enum_body.py"),
    python!("_enum_flag", "_enum_flag.py"),
    python!("_enum_type", "_enum_type.py"),
    native("_functools", &[
        "KeyWrapper", "_lru_cache_wrapper", "cmp_to_key", "partial", "reduce",
    ]),
    native("_heapq", &[
        "heapify", "heappop", "heappush", "heappushpop", "heapreplace",
    ]),
    native("_io", &[
        "BufferedRandom", "BufferedReader", "BufferedWriter", "BytesIO", "StringIO", "TextIOWrapper",
        "UnsupportedOperation",
    ]),
    native("_json", &[
        "Scanner", "decode", "encode", "encode_basestring", "encode_basestring_ascii", "error_class",
        "scanstring", "skip",
    ]),
    native("_random", &[
        "Random", "sha512",
    ]),
    python!("_strptime", "_strptime.py"),
    python!("_structseq", "_structseq.py"),
    native("_time", &[
        "break_down", "clock_getres", "clock_gettime", "clock_gettime_ns", "format_time", "make_time",
        "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "process_time", "process_time_ns",
        "sleep", "thread_time", "thread_time_ns", "time", "time_ns", "zone",
    ]),
    native("_traceback", &[
        "entries", "format_exception", "format_exception_only", "format_tb", "stack",
    ]),
    native("_types", &[
        "CellType", "CodeType", "CoroutineType", "FrameType", "MemberDescriptorType", "ModuleType",
        "SimpleNamespace", "TracebackType",
    ]),
    python!("_typing_core", "_typing_core.py"),
    python!("_typing_records", "_typing_records.py"),
    native("_warnings_caller", &[
        "caller",
    ]),
    native("_weakref", &[
        "ReferenceType", "ref", "references",
    ]),
    python!("abc", "abc.py"),
    native("array", &[
        "ArrayType", "array", "typecodes",
    ]),
    native("atexit", &[
        "_clear", "_ncallbacks", "_run_exitfuncs", "register", "unregister",
    ]),
    native("bisect", &[
        "bisect", "bisect_left", "bisect_right", "insort", "insort_left", "insort_right",
    ]),
    native("builtins", &[
        "ArithmeticError", "AssertionError", "AttributeError", "BaseException", "BaseExceptionGroup",
        "BlockingIOError", "BrokenPipeError", "BufferError", "BytesWarning", "ChildProcessError",
        "ConnectionAbortedError", "ConnectionError", "ConnectionRefusedError", "ConnectionResetError",
        "DeprecationWarning", "EOFError", "Ellipsis", "EncodingWarning", "EnvironmentError", "Exception",
        "ExceptionGroup", "False", "FileExistsError", "FileNotFoundError", "FloatingPointError",
        "FutureWarning", "GeneratorExit", "IOError", "ImportError", "ImportWarning", "IndentationError",
        "IndexError", "InterruptedError", "IsADirectoryError", "KeyError", "KeyboardInterrupt",
        "LookupError", "MemoryError", "ModuleNotFoundError", "NameError", "None", "NotADirectoryError",
        "NotImplemented", "NotImplementedError", "OSError", "OverflowError", "PendingDeprecationWarning",
        "PermissionError", "ProcessLookupError", "RecursionError", "ReferenceError", "ResourceWarning",
        "RuntimeError", "RuntimeWarning", "StopAsyncIteration", "StopIteration", "SyntaxError",
        "SyntaxWarning", "SystemError", "SystemExit", "TabError", "TimeoutError", "True", "TypeError",
        "UnboundLocalError", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeError",
        "UnicodeTranslateError", "UnicodeWarning", "UserWarning", "ValueError", "Warning",
        "ZeroDivisionError", "abs", "aiter", "all", "anext", "any", "ascii", "bin", "bool", "bytearray",
        "bytes", "callable", "chr", "classmethod", "complex", "delattr", "dict", "dir", "divmod",
        "enumerate", "exit", "filter", "float", "format", "frozenset", "getattr", "globals", "hasattr",
        "hash", "hex", "id", "input", "int", "isinstance", "issubclass", "iter", "len", "list", "locals",
        "map", "max", "memoryview", "min", "next", "object", "oct", "open", "ord", "pow", "print",
        "property", "quit", "range", "repr", "reversed", "round", "set", "setattr", "slice", "sorted",
        "staticmethod", "str", "sum", "super", "tuple", "type", "vars", "zip",
    ]),
    python!("collections", "collections/__init__.py", true),
    python!("collections._user", "collections/_user.py"),
    python!("collections.abc", "collections/abc.py"),
    python!("contextlib", "contextlib.py"),
    python!("copy", "copy.py"),
    python!("dataclasses", "dataclasses.py"),
    python!("enum", "enum.py"),
    python!("errno", "errno.py"),
    python!("fractions", "fractions.py"),
    python!("functools", "functools.py"),
    native("gc", &[
        "DEBUG_COLLECTABLE", "DEBUG_LEAK", "DEBUG_SAVEALL", "DEBUG_STATS", "DEBUG_UNCOLLECTABLE",
        "callbacks", "collect", "disable", "enable", "freeze", "garbage", "get_count", "get_debug",
        "get_freeze_count", "get_threshold", "is_tracked", "isenabled", "set_debug", "set_threshold",
        "unfreeze",
    ]),
    python!("heapq", "heapq.py"),
    python!("io", "io.py"),
    native("itertools", &[
        "_grouper", "_tee", "accumulate", "chain", "combinations", "combinations_with_replacement",
        "compress", "count", "cycle", "dropwhile", "filterfalse", "groupby", "islice", "pairwise",
        "permutations", "product", "repeat", "starmap", "takewhile", "tee", "zip_longest",
    ]),
    python!("json", "json/__init__.py", true),
    python!("json.decoder", "json/decoder.py"),
    python!("json.encoder", "json/encoder.py"),
    python!("keyword", "keyword.py"),
    native("math", &[
        "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "ceil", "comb", "copysign",
        "cos", "cosh", "degrees", "dist", "e", "erf", "erfc", "exp", "exp2", "expm1", "fabs", "factorial",
        "floor", "fmod", "frexp", "fsum", "gamma", "gcd", "hypot", "inf", "isclose", "isfinite", "isinf",
        "isnan", "isqrt", "lcm", "ldexp", "lgamma", "log", "log10", "log1p", "log2", "modf", "nan",
        "nextafter", "perm", "pi", "pow", "prod", "radians", "remainder", "sin", "sinh", "sqrt", "tan",
        "tanh", "tau", "trunc", "ulp",
    ]),
    python!("numbers", "numbers.py"),
    native("operator", &[
        "__add__", "__eq__", "__getitem__", "__lt__", "__mul__", "__sub__", "abs", "add", "and_",
        "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv", "ge",
        "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul",
        "index", "indexOf", "inv", "invert", "ior", "ipow", "irshift", "is_", "is_not", "isub",
        "itemgetter", "itruediv", "ixor", "le", "length_hint", "lshift", "lt", "matmul", "methodcaller",
        "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow", "rshift", "setitem", "sub", "truediv",
        "truth", "xor",
    ]),
    python!("os", "os/__init__.py", true),
    python!("os.path", "os/path.py"),
    native("posix", &[
        "_exit", "access", "chdir", "chmod", "close", "cpu_count", "environ", "getcwd", "getgid", "getpid",
        "getppid", "getuid", "isatty", "kill", "link", "listdir", "mkdir", "open", "putenv", "read",
        "readlink", "realpath", "rename", "rmdir", "stat", "strerror", "symlink", "system",
        "terminal_size", "umask", "uname", "unlink", "unsetenv", "urandom", "utime", "write",
    ]),
    python!("pprint", "pprint.py"),
    python!("random", "random.py"),
    python!("stat", "stat.py"),
    python!("statistics", "statistics.py"),
    python!("string", "string.py"),
    native("sys", &[
        "__displayhook__", "__excepthook__", "__stderr__", "__stdin__", "__stdout__", "_xoptions",
        "api_version", "argv", "base_exec_prefix", "base_prefix", "builtin_module_names", "byteorder",
        "copyright", "displayhook", "dont_write_bytecode", "exc_info", "excepthook", "exception",
        "exec_prefix", "executable", "exit", "flags", "float_info", "float_repr_style",
        "get_int_max_str_digits", "getdefaultencoding", "getfilesystemencodeerrors",
        "getfilesystemencoding", "getprofile", "getrecursionlimit", "getrefcount", "getsizeof",
        "getswitchinterval", "gettrace", "hash_info", "hexversion", "implementation", "int_info", "intern",
        "is_finalizing", "maxsize", "maxunicode", "meta_path", "modules", "orig_argv", "path",
        "path_hooks", "platform", "platlibdir", "prefix", "pycache_prefix", "set_int_max_str_digits", "setrecursionlimit", "stderr",
        "stdin", "stdout", "thread_info", "version", "version_info", "warnoptions",
    ]),
    python!("textwrap", "textwrap.py"),
    python!("time", "time.py"),
    python!("timeit", "timeit.py"),
    python!("traceback", "traceback.py"),
    python!("types", "types.py"),
    python!("typing", "typing.py"),
    python!("warnings", "warnings.py"),
    python!("weakref", "weakref.py"),
];

/// The module of a dotted name.
pub fn find(name: &str) -> Option<&'static StdModule> {
    MODULES.iter().find(|m| m.name == name)
}

/// Modules written in Python that are compiled with the program that imports them: their functions work on the
/// program's values in its loops, so that inference and inlining are worth their time. All others are compiled
/// apart, once, and linked.
const WITH_PROGRAM: &[&str] =
    &["collections", "collections._user", "copy", "fractions", "functools", "heapq", "random", "statistics"];

impl StdModule {
    /// Its source text, when it is written in Python.
    pub fn text(&self) -> Option<&'static str> {
        match self.body {
            Body::Python(text) => Some(text),
            Body::Native(_) => None,
        }
    }

    /// Written in Python and compiled apart from programs, unless one of these imports it.
    pub fn is_apart(&self) -> bool {
        self.text().is_some() && !WITH_PROGRAM.contains(&self.name)
    }
}

/// Adds a module of the library, the modules written in Python that it may import, and those that they may import,
/// to modules found in the same way. What is compiled apart finds only its like: a module in here is compiled apart
/// where one of those that import it is.
///
/// Lines that begin like import statements tell: the library has each on one line, up to the names.
pub fn add_with_imported(found: &mut Vec<&'static StdModule>, name: &str) {
    let add = |found: &mut Vec<&'static StdModule>, dotted: &str| {
        for end in dotted.match_indices('.').map(|(i, _)| i).chain([dotted.len()]) {
            match find(&dotted[..end]) {
                Some(module) if module.text().is_some() && !found.iter().any(|m| m.name == module.name) => {
                    found.push(module);
                }
                _ => {}
            }
        }
    };
    let mut next = found.len();
    add(found, name);
    while let Some(text) = found.get(next).and_then(|m| m.text()) {
        next += 1;
        for line in text.lines() {
            let line = line.trim_start();
            if let Some(rest) = line.strip_prefix("from ") {
                let Some((module, names)) = rest.split_once(" import ") else { continue };
                add(found, module);
                if find(module).is_some_and(|m| m.is_package) {
                    let first = |n: &str| n.split_whitespace().next().unwrap_or_default().to_string();
                    names.split(',').for_each(|n| add(found, &format!("{module}.{}", first(n))));
                }
            } else if let Some(rest) = line.strip_prefix("import ") {
                let names = rest.split(',').filter_map(|n| n.split_whitespace().next());
                names.for_each(|n| add(found, n));
            }
        }
    }
}
