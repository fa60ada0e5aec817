//! C functions that the runtime refers to weakly: the linker takes them, and what they bring,
//! only into programs that import a module using them (time zones and formatted dates are 200 KB).

/// Native modules and the C functions that a program importing them names.
pub const FUNCTIONS: &[(&str, &[&str])] = &[
    ("_time", &["gmtime_r", "localtime_r", "mktime", "strftime", "tzset"]),
    ("posix", &["realpath", "sysconf", "system"]),
];

/// The functions of one module.
pub fn functions_of(module: &str) -> &'static [&'static str] {
    FUNCTIONS.iter().find(|(name, _)| *name == module).map_or(&[], |(_, functions)| functions)
}
