//! The static descriptors of the running program: modules, functions by code address, inline
//! caches (see `pyrl_abi::desc`).

use crate::context::context;
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::desc::{FuncDesc, ModuleDesc, ProgramDesc, Site};

/// The running program; `None` in unit tests.
pub fn program() -> Option<&'static ProgramDesc> {
    unsafe { (context().program as *const ProgramDesc).as_ref() }
}

fn pointers<T>(address: u64, count: u64) -> &'static [&'static T] {
    if count == 0 {
        return &[];
    }
    unsafe { core::slice::from_raw_parts(address as *const &T, count as usize) }
}

/// Modules of the program, `__main__` first.
pub fn modules() -> &'static [&'static ModuleDesc] {
    program().map_or(&[], |p| pointers(p.modules, p.module_count))
}

/// Modules of the program, then those of the library that are linked in, compiled apart from it.
pub fn all_modules() -> impl Iterator<Item = &'static ModuleDesc> {
    let library = library(Part::Modules).map(|word| unsafe { &*(word as *const ModuleDesc) });
    modules().iter().copied().chain(library)
}

/// What library modules that are compiled apart from the program put into sections of their own.
#[derive(Clone, Copy)]
enum Part {
    Functions,
    Modules,
}

/// The addresses in a section.
fn library(part: Part) -> impl Iterator<Item = u64> {
    #[cfg(target_arch = "aarch64")]
    let (start, end) = {
        use core::ptr::addr_of;
        match part {
            Part::Functions => (addr_of!(__start_pyrl_functions), addr_of!(__stop_pyrl_functions)),
            Part::Modules => (addr_of!(__start_pyrl_modules), addr_of!(__stop_pyrl_modules)),
        }
    };
    #[cfg(not(target_arch = "aarch64"))]
    let (start, end) = (part as usize as *const u64, part as usize as *const u64);
    let count = (end as usize - start as usize) / 8;
    (0..count).map(move |i| unsafe { *start.add(i) }).filter(|&word| word != 0)
}

/// Functions of the program, in the order of their code.
fn functions() -> &'static [&'static FuncDesc] {
    program().map_or(&[], |p| pointers(p.functions, p.function_count))
}

/// Functions of the library modules that are compiled apart from the program, by address.
fn library_functions() -> &'static [&'static FuncDesc] {
    static mut SORTED: Option<Vec<&'static FuncDesc>> = None;
    // The runtime has one thread.
    let sorted = unsafe { &mut *core::ptr::addr_of_mut!(SORTED) };
    sorted.get_or_insert_with(|| {
        let mut all: Vec<&FuncDesc> =
            library(Part::Functions).map(|word| unsafe { &*(word as *const FuncDesc) }).collect();
        all.sort_by_key(|f| f.start);
        all
    })
}

/// The function whose code holds the instruction before `return_address`.
pub fn function_at(return_address: u64) -> Option<&'static FuncDesc> {
    let pc = return_address.wrapping_sub(4);
    find(functions(), pc).or_else(|| find(library_functions(), pc))
}

fn find(all: &'static [&'static FuncDesc], pc: u64) -> Option<&'static FuncDesc> {
    let after = all.partition_point(|f| f.start <= pc);
    let found = all[..after].last()?;
    (pc < found.end).then_some(*found)
}

/// The source place recorded for a return address of the function.
pub fn site_at(function: &FuncDesc, return_address: u64) -> Option<&'static Site> {
    if function.site_count == 0 {
        return None;
    }
    let sites =
        unsafe { core::slice::from_raw_parts(function.sites as *const Site, function.site_count as usize) };
    let pc = return_address.wrapping_sub(function.start) as u32;
    sites.binary_search_by_key(&pc, |s| s.pc).ok().map(|i| &sites[i])
}

/// The return address of the first recorded place at or after an instruction of the function.
pub fn site_near(function: &FuncDesc, pc: u64) -> Option<u64> {
    let count = function.site_count as usize;
    if count == 0 {
        return None;
    }
    let sites = unsafe { core::slice::from_raw_parts(function.sites as *const Site, count) };
    let offset = pc.wrapping_sub(function.start) as u32;
    let after = sites.partition_point(|s| s.pc < offset).min(count - 1);
    Some(function.start + sites[after].pc as u64)
}

/// A Python frame: the function and the place it has come to.
#[derive(Clone, Copy)]
pub struct Frame {
    pub function: &'static FuncDesc,
    pub site: Option<&'static Site>,
}

impl Frame {
    /// Line number in the file.
    pub fn line(&self) -> i64 {
        self.function.first_line as i64 + self.site.map_or(0, |s| s.line as i64)
    }
}

/// The Python frames that a return address stands for, innermost first: functions inlined there,
/// then the function whose code it lies in. None when it is no address of compiled code.
pub fn frames_at(return_address: u64) -> Frames {
    // Exceptions pass through the same few places again and again.
    let recent =
        unsafe { &mut (*core::ptr::addr_of_mut!(RECENT))[return_address as usize / 4 % RECENT_SIZE] };
    if recent.0 != return_address {
        let code = function_at(return_address);
        let site = code.and_then(|function| site_at(function, return_address));
        *recent = (return_address, Frames { code, site });
    }
    recent.1
}

const RECENT_SIZE: usize = 64;
/// What was found last for return addresses with the same low bits.
static mut RECENT: [(u64, Frames); RECENT_SIZE] = [(0, Frames { code: None, site: None }); RECENT_SIZE];

/// See [`frames_at`].
#[derive(Clone, Copy)]
pub struct Frames {
    code: Option<&'static FuncDesc>,
    site: Option<&'static Site>,
}

impl Iterator for Frames {
    type Item = Frame;
    fn next(&mut self) -> Option<Frame> {
        let code = self.code?;
        let site = self.site;
        match site {
            Some(place) if place.inlined > 0 => {
                let record = code.sites as *const Site;
                let index = code.site_count as usize + place.inlined as usize - 1;
                let call: &'static Site = unsafe { &*record.add(index) };
                let desc = (call as *const Site as u64).wrapping_add(call.pc as i32 as i64 as u64);
                self.site = Some(call);
                Some(Frame { function: unsafe { &*(desc as *const FuncDesc) }, site })
            }
            _ => {
                self.code = None;
                Some(Frame { function: code, site })
            }
        }
    }
}

/// A source line (1-based number) of the function, if its text is there.
pub fn source_line(function: &FuncDesc, line: i64) -> Option<&'static str> {
    let first = function.first_line as i64;
    if function.source == 0 || line < first {
        return None;
    }
    let bytes =
        unsafe { core::slice::from_raw_parts(function.source as *const u8, function.source_len as usize) };
    let text = core::str::from_utf8(bytes).ok()?;
    text.split('\n').nth((line - first) as usize)
}

#[cfg(target_arch = "aarch64")]
extern "C" {
    static __start_pyrl_ic: u8;
    static __stop_pyrl_ic: u8;
    static pyrl_near_ic: u8;
    static pyrl_near_ic_end: u8;
    static __start_pyrl_builtins: [u64; 2];
    static __stop_pyrl_builtins: [u64; 2];
    static __start_pyrl_functions: u64;
    static __stop_pyrl_functions: u64;
    static __start_pyrl_modules: u64;
    static __stop_pyrl_modules: u64;
}

/// Addresses of the inline caches `[start, end)`: of a program that holds the context, and of others.
pub fn inline_caches() -> [(usize, usize); 2] {
    #[cfg(target_arch = "aarch64")]
    {
        use core::ptr::addr_of;
        [
            (addr_of!(pyrl_near_ic) as usize, addr_of!(pyrl_near_ic_end) as usize),
            (addr_of!(__start_pyrl_ic) as usize, addr_of!(__stop_pyrl_ic) as usize),
        ]
    }
    #[cfg(not(target_arch = "aarch64"))]
    [(0, 0); 2]
}

/// Fills the slots of the builtins that compiled code uses. Section `pyrl_builtins` holds pairs of
/// a name and the address of a slot, and an empty pair.
pub fn bind_builtins() {
    #[cfg(target_arch = "aarch64")]
    unsafe {
        let start = core::ptr::addr_of!(__start_pyrl_builtins);
        let end = core::ptr::addr_of!(__stop_pyrl_builtins);
        let count = (end as usize - start as usize) / 16;
        for &[name, slot] in core::slice::from_raw_parts(start, count) {
            if slot != 0 {
                *(slot as *mut Value) = crate::builtins::lookup(Value(name)).unwrap_or(Value::UNSET);
            }
        }
    }
}
