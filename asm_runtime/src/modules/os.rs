//! `posix`: the system calls under the modules `os` and `os.path`.

use crate::prelude::*;
use alloc::ffi::CString;

use super::api::*;
use crate::platform;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module_posix(module: Value) -> Value {
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    let environ = dict();
    for (key, value) in platform::environment() {
        dict_set(environ, text_from_bytes(key), text_from_bytes(value))?;
    }
    add_value(module, "environ", environ)?;
    add_functions(module, FUNCTIONS)
}

const FUNCTIONS: &[MethodDef] = &[
    MethodDef::new("_exit", exit_now),
    MethodDef::new("access", access),
    MethodDef::new("chdir", chdir),
    MethodDef::new("chmod", chmod),
    MethodDef::new("close", close),
    MethodDef::new("cpu_count", cpu_count),
    MethodDef::new("getcwd", getcwd),
    MethodDef::new("getpid", |_| Ok(int(unsafe { libc::getpid() } as i64))),
    MethodDef::new("getppid", |_| Ok(int(unsafe { libc::getppid() } as i64))),
    MethodDef::new("getuid", |_| Ok(int(unsafe { libc::getuid() } as i64))),
    MethodDef::new("getgid", |_| Ok(int(unsafe { libc::getgid() } as i64))),
    MethodDef::new("isatty", isatty),
    MethodDef::new("kill", kill),
    MethodDef::new("link", link),
    MethodDef::new("listdir", listdir),
    MethodDef::new("mkdir", mkdir),
    MethodDef::new("open", open),
    MethodDef::new("putenv", putenv),
    MethodDef::new("read", read),
    MethodDef::new("readlink", readlink),
    MethodDef::new("realpath", realpath),
    MethodDef::new("rename", rename),
    MethodDef::new("rmdir", rmdir),
    MethodDef::new("stat", stat),
    MethodDef::new("strerror", strerror),
    MethodDef::new("symlink", symlink),
    MethodDef::new("system", system),
    MethodDef::new("terminal_size", terminal_size),
    MethodDef::new("umask", umask),
    MethodDef::new("uname", uname),
    MethodDef::new("unlink", unlink),
    MethodDef::new("unsetenv", unsetenv),
    MethodDef::new("urandom", urandom),
    MethodDef::new("utime", utime),
    MethodDef::new("write", write),
];

/// A path argument for libc.
fn path(v: Value) -> R<CString> {
    let bytes = match (str_bytes(v), bytes_of(v)) {
        (Some(b), _) => b,
        (None, Some(b)) => b.to_vec(),
        (None, None) => {
            return raise(
                Exc::TypeError,
                &format!("expected str, bytes or os.PathLike object, not {}", type_name(v)),
            )
            .map(|_: Value| CString::default())
        }
    };
    match CString::new(bytes) {
        Ok(c) => Ok(c),
        Err(_) => raise(Exc::ValueError, "embedded null byte").map(|_: Value| CString::default()),
    }
}

/// None, or the OSError of errno for the file.
fn done(result: libc::c_int, file: Value) -> R {
    if result == 0 {
        Ok(Value::NONE)
    } else {
        os_error(Some(file))
    }
}

fn done2(result: libc::c_int, from: Value, to: Value) -> R {
    if result == 0 {
        Ok(Value::NONE)
    } else {
        os_error2(from, to)
    }
}

fn arg(args: &Args, name: &str) -> R {
    one(&format!("posix.{name}"), args)
}

fn exit_now(args: &Args) -> R {
    let status = index(arg(args, "_exit")?)?;
    unsafe { libc::_exit(status as i32) }
}

fn access(args: &Args) -> R {
    let a = positional("access", args, 2, 2)?;
    let p = path(a[0])?;
    Ok(Value::bool(unsafe { libc::access(p.as_ptr(), index(a[1])? as i32) } == 0))
}

fn chdir(args: &Args) -> R {
    let v = arg(args, "chdir")?;
    let p = path(v)?;
    done(unsafe { libc::chdir(p.as_ptr()) }, v)
}

fn chmod(args: &Args) -> R {
    let a = positional("chmod", args, 2, 2)?;
    let (p, mode) = (path(a[0])?, index(a[1])?);
    done(unsafe { libc::chmod(p.as_ptr(), mode as libc::mode_t) }, a[0])
}

fn close(args: &Args) -> R {
    let fd = index(arg(args, "close")?)?;
    if unsafe { libc::close(fd as i32) } != 0 {
        return os_error(None);
    }
    Ok(Value::NONE)
}

fn cpu_count(_: &Args) -> R {
    let n = unsafe { libc::sysconf(libc::_SC_NPROCESSORS_ONLN) };
    Ok(if n < 1 { Value::NONE } else { int(n) })
}

fn getcwd(_: &Args) -> R {
    match platform::current_dir() {
        Some(path) => Ok(text_from_bytes(&path)),
        None => os_error(None),
    }
}

fn isatty(args: &Args) -> R {
    let fd = index(arg(args, "isatty")?)?;
    Ok(Value::bool(unsafe { libc::isatty(fd as i32) } == 1))
}

fn kill(args: &Args) -> R {
    let a = positional("kill", args, 2, 2)?;
    if unsafe { libc::kill(index(a[0])? as i32, index(a[1])? as i32) } != 0 {
        return os_error(None);
    }
    check_signals()?;
    Ok(Value::NONE)
}

fn link(args: &Args) -> R {
    let a = positional("link", args, 2, 2)?;
    let (from, to) = (path(a[0])?, path(a[1])?);
    done2(unsafe { libc::link(from.as_ptr(), to.as_ptr()) }, a[0], a[1])
}

fn symlink(args: &Args) -> R {
    let a = positional("symlink", args, 2, 2)?;
    let (from, to) = (path(a[0])?, path(a[1])?);
    done2(unsafe { libc::symlink(from.as_ptr(), to.as_ptr()) }, a[0], a[1])
}

fn rename(args: &Args) -> R {
    let a = positional("rename", args, 2, 2)?;
    let (from, to) = (path(a[0])?, path(a[1])?);
    done2(unsafe { libc::rename(from.as_ptr(), to.as_ptr()) }, a[0], a[1])
}

/// Names in a directory, in the system's order, as (name, type of entry) pairs when asked.
fn listdir(args: &Args) -> R {
    let a = positional("listdir", args, 1, 2)?;
    let typed = a.len() == 2 && truth(a[1])?;
    let p = path(a[0])?;
    let dir = unsafe { libc::opendir(p.as_ptr()) };
    if dir.is_null() {
        return os_error(Some(a[0]));
    }
    let mut names = Vec::new();
    loop {
        let entry = unsafe { libc::readdir(dir) };
        if entry.is_null() {
            break;
        }
        let (name, kind) = unsafe {
            (core::ffi::CStr::from_ptr((*entry).d_name.as_ptr()).to_bytes().to_vec(), (*entry).d_type)
        };
        if name == b"." || name == b".." {
            continue;
        }
        let name = text_from_bytes(&name);
        names.push(if typed { tuple(&[name, int(kind as i64)]) } else { name });
    }
    unsafe { libc::closedir(dir) };
    Ok(list(&names))
}

fn mkdir(args: &Args) -> R {
    let a = positional("mkdir", args, 1, 2)?;
    let mode = if a.len() == 2 { index(a[1])? } else { 0o777 };
    let p = path(a[0])?;
    done(unsafe { libc::mkdir(p.as_ptr(), mode as libc::mode_t) }, a[0])
}

fn rmdir(args: &Args) -> R {
    let v = arg(args, "rmdir")?;
    let p = path(v)?;
    done(unsafe { libc::rmdir(p.as_ptr()) }, v)
}

fn unlink(args: &Args) -> R {
    let v = arg(args, "unlink")?;
    let p = path(v)?;
    done(unsafe { libc::unlink(p.as_ptr()) }, v)
}

fn open(args: &Args) -> R {
    let a = positional("open", args, 2, 3)?;
    let mode = if a.len() == 3 { index(a[2])? } else { 0o777 };
    let (p, flags) = (path(a[0])?, index(a[1])?);
    let fd = unsafe { libc::open(p.as_ptr(), flags as i32 | libc::O_CLOEXEC, mode as libc::c_uint) };
    if fd < 0 {
        return os_error(Some(a[0]));
    }
    Ok(int(fd as i64))
}

fn read(args: &Args) -> R {
    let a = positional("read", args, 2, 2)?;
    let (fd, size) = (index(a[0])?, index(a[1])?);
    if size < 0 {
        return raise_os_error(libc::EINVAL, None);
    }
    let mut buffer = vec![0u8; size as usize];
    let n = unsafe { libc::read(fd as i32, buffer.as_mut_ptr() as *mut libc::c_void, buffer.len()) };
    if n < 0 {
        return os_error(None);
    }
    Ok(bytes(&buffer[..n as usize]))
}

fn write(args: &Args) -> R {
    let a = positional("write", args, 2, 2)?;
    let fd = index(a[0])?;
    let Some(data) = bytes_of(a[1]) else {
        return raise(Exc::TypeError, &format!("a bytes-like object is required, not '{}'", type_name(a[1])));
    };
    let n = unsafe { libc::write(fd as i32, data.as_ptr() as *const libc::c_void, data.len()) };
    if n < 0 {
        return os_error(None);
    }
    Ok(int(n as i64))
}

fn putenv(args: &Args) -> R {
    let a = positional("putenv", args, 2, 2)?;
    let (key, value) = (path(a[0])?, path(a[1])?);
    done(unsafe { libc::setenv(key.as_ptr(), value.as_ptr(), 1) }, a[0])
}

fn unsetenv(args: &Args) -> R {
    let v = arg(args, "unsetenv")?;
    let key = path(v)?;
    done(unsafe { libc::unsetenv(key.as_ptr()) }, v)
}

fn readlink(args: &Args) -> R {
    let v = arg(args, "readlink")?;
    let p = path(v)?;
    let mut buffer = vec![0u8; 4096];
    let n = unsafe { libc::readlink(p.as_ptr(), buffer.as_mut_ptr() as *mut libc::c_char, buffer.len()) };
    if n < 0 {
        return os_error(Some(v));
    }
    Ok(text_from_bytes(&buffer[..n as usize]))
}

/// The canonical path; None when a part does not exist.
fn realpath(args: &Args) -> R {
    let p = path(arg(args, "realpath")?)?;
    Ok(platform::canonical(&p).map_or(Value::NONE, |found| text_from_bytes(&found)))
}

/// (path or descriptor, follow links?) → the fields of stat_result, times in nanoseconds.
fn stat(args: &Args) -> R {
    let a = positional("stat", args, 1, 2)?;
    let follow = a.len() < 2 || truth(a[1])?;
    let mut st: libc::stat = unsafe { core::mem::zeroed() };
    let result = if is_int(a[0]) {
        unsafe { libc::fstat(index(a[0])? as i32, &mut st) }
    } else {
        let p = path(a[0])?;
        if follow {
            unsafe { libc::stat(p.as_ptr(), &mut st) }
        } else {
            unsafe { libc::lstat(p.as_ptr(), &mut st) }
        }
    };
    if result != 0 {
        return os_error(Some(a[0]));
    }
    let ns = |s: i64, n: i64| int(s * 1_000_000_000 + n);
    Ok(tuple(&[
        int(st.st_mode as i64),
        int(st.st_ino as i64),
        int(st.st_dev as i64),
        int(st.st_nlink as i64),
        int(st.st_uid as i64),
        int(st.st_gid as i64),
        int(st.st_size),
        ns(st.st_atime, st.st_atime_nsec as i64),
        ns(st.st_mtime, st.st_mtime_nsec as i64),
        ns(st.st_ctime, st.st_ctime_nsec as i64),
        int(st.st_blksize as i64),
        int(st.st_blocks as i64),
    ]))
}

fn strerror(args: &Args) -> R {
    let code = index(arg(args, "strerror")?)?;
    Ok(text(&platform::error_text(code as i32)))
}

fn system(args: &Args) -> R {
    let command = path(arg(args, "system")?)?;
    flush_files();
    Ok(int(unsafe { libc::system(command.as_ptr()) } as i64))
}

/// (columns, lines) of the terminal behind a descriptor.
fn terminal_size(args: &Args) -> R {
    let fd = index(arg(args, "terminal_size")?)?;
    let mut size: libc::winsize = unsafe { core::mem::zeroed() };
    if unsafe { libc::ioctl(fd as i32, libc::TIOCGWINSZ, &mut size) } != 0 {
        return os_error(None);
    }
    Ok(tuple(&[int(size.ws_col as i64), int(size.ws_row as i64)]))
}

fn umask(args: &Args) -> R {
    let mask = index(arg(args, "umask")?)?;
    Ok(int(unsafe { libc::umask(mask as libc::mode_t) } as i64))
}

fn uname(_: &Args) -> R {
    let mut u: libc::utsname = unsafe { core::mem::zeroed() };
    if unsafe { libc::uname(&mut u) } != 0 {
        return os_error(None);
    }
    let parts = [&u.sysname, &u.nodename, &u.release, &u.version, &u.machine];
    Ok(tuple(&parts.map(|p| c_text(p.as_ptr()))))
}

fn urandom(args: &Args) -> R {
    let n = index(arg(args, "urandom")?)?;
    if n < 0 {
        return raise(Exc::ValueError, "negative argument not allowed");
    }
    let mut buffer = vec![0u8; n as usize];
    random_bytes(&mut buffer)?;
    Ok(bytes(&buffer))
}

/// Fills a buffer with bytes of the system's random number generator.
pub fn random_bytes(buffer: &mut [u8]) -> R<()> {
    for part in buffer.chunks_mut(256) {
        if unsafe { libc::getrandom(part.as_mut_ptr() as *mut libc::c_void, part.len(), 0) } < 0 {
            return os_error(None).map(|_: Value| ());
        }
    }
    Ok(())
}

/// (path, access time, modification time in nanoseconds).
fn utime(args: &Args) -> R {
    let a = positional("utime", args, 3, 3)?;
    let p = path(a[0])?;
    let spec = |ns: i64| libc::timespec {
        tv_sec: ns.div_euclid(1_000_000_000),
        tv_nsec: ns.rem_euclid(1_000_000_000),
    };
    let times = [spec(index(a[1])?), spec(index(a[2])?)];
    done(unsafe { libc::utimensat(libc::AT_FDCWD, p.as_ptr(), times.as_ptr(), 0) }, a[0])
}
