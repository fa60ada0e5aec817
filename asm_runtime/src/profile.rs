//! Writes the profile of a program compiled with `--profile-generate` when it ends.

use crate::startup::write_stderr;
use pyrl_abi::desc::ProfileDesc;

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
