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

/// All supported modules.
pub const MODULES: &[StdModule] = &[];

/// The module of a dotted name.
pub fn find(name: &str) -> Option<&'static StdModule> {
    MODULES.iter().find(|m| m.name == name)
}
