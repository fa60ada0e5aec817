//! The profile of a program compiled with `--profile-generate`: counts the types of operands, and writes everything
//! out when the program ends.

use crate::modules::api::is_exact_float;
use crate::startup::write_stderr;
use crate::value::Value;
use pyrl_abi::desc::{type_counters, ProfileDesc};

/// Counts the types of the operands `a` and `b` in the site's counters.
#[no_mangle]
pub extern "C" fn pyrt_profile_types(a: Value, b: Value, counters: *mut u64) {
    for (n, v) in [a, b].into_iter().enumerate() {
        let kind = match v {
            _ if v.is_smi() => type_counters::INT,
            _ if is_exact_float(v) => type_counters::FLOAT,
            _ => type_counters::OTHER,
        };
        // The compiler made room for every site.
        unsafe { *counters.add(n * type_counters::OPERAND + kind) += 1 };
    }
}

/// The program's profile, as `base::profile` of the compiler describes it. Problems go to
/// standard error and do not change the exit status.
pub fn write() {
    let Some(program) = crate::program::program() else { return };
    if program.profile == 0 {
        return;
    }
    let profile = unsafe { &*(program.profile as *const ProfileDesc) };
    let header =
        unsafe { core::slice::from_raw_parts(profile.header as *const u8, profile.header_len as usize) };
    let counters = unsafe {
        core::slice::from_raw_parts(profile.counters as *const u64, profile.counter_count as usize)
    };
    let mut text = header.to_vec();
    for n in counters {
        text.extend_from_slice(format!("{n}\n").as_bytes());
    }
    let path = profile.path as *const libc::c_char;
    if !write_file(path, &text) {
        let path = unsafe { core::ffi::CStr::from_ptr(path.cast()) };
        write_stderr(&format!("pyrl-asm runtime: cannot write the profile {}\n", path.to_string_lossy()));
    }
}

fn write_file(path: *const libc::c_char, text: &[u8]) -> bool {
    let file = unsafe { libc::open(path, libc::O_WRONLY | libc::O_CREAT | libc::O_TRUNC, 0o666) };
    if file < 0 {
        return false;
    }
    let written = crate::platform::write_all(file, text);
    unsafe { libc::close(file) == 0 && written }
}
