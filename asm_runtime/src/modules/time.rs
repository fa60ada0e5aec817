//! `_time`: clocks, and calendar conversion by libc. `time` itself is written in Python.

use super::api::*;
use crate::prelude::*;

extern "C" {
    fn tzset();
}

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module__time(module: Value) -> Value {
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    add_functions(module, FUNCTIONS)
}

const FUNCTIONS: &[MethodDef] = &[
    MethodDef::new("break_down", break_down),
    MethodDef::new("clock_getres", clock_getres),
    MethodDef::new("clock_gettime", clock_gettime),
    MethodDef::new("clock_gettime_ns", clock_gettime_ns),
    MethodDef::new("format_time", format_time),
    MethodDef::new("make_time", make_time),
    MethodDef::new("monotonic", |_| seconds(libc::CLOCK_MONOTONIC)),
    MethodDef::new("monotonic_ns", |_| nanoseconds(libc::CLOCK_MONOTONIC)),
    MethodDef::new("perf_counter", |_| seconds(libc::CLOCK_MONOTONIC)),
    MethodDef::new("perf_counter_ns", |_| nanoseconds(libc::CLOCK_MONOTONIC)),
    MethodDef::new("process_time", |_| seconds(libc::CLOCK_PROCESS_CPUTIME_ID)),
    MethodDef::new("process_time_ns", |_| nanoseconds(libc::CLOCK_PROCESS_CPUTIME_ID)),
    MethodDef::new("sleep", sleep),
    MethodDef::new("thread_time", |_| seconds(libc::CLOCK_THREAD_CPUTIME_ID)),
    MethodDef::new("thread_time_ns", |_| nanoseconds(libc::CLOCK_THREAD_CPUTIME_ID)),
    MethodDef::new("time", |_| seconds(libc::CLOCK_REALTIME)),
    MethodDef::new("time_ns", |_| nanoseconds(libc::CLOCK_REALTIME)),
    MethodDef::new("zone", zone),
];

fn clock(id: libc::clockid_t) -> R<i64> {
    let mut t = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    if unsafe { libc::clock_gettime(id, &mut t) } != 0 {
        return os_error(None).map(|_| 0);
    }
    Ok(t.tv_sec * 1_000_000_000 + t.tv_nsec)
}

fn seconds(id: libc::clockid_t) -> R {
    Ok(float(clock(id)? as f64 / 1e9))
}

fn nanoseconds(id: libc::clockid_t) -> R {
    Ok(int(clock(id)?))
}

fn clock_gettime(args: &Args) -> R {
    seconds(index(one("time.clock_gettime", args)?)? as libc::clockid_t)
}

fn clock_gettime_ns(args: &Args) -> R {
    nanoseconds(index(one("time.clock_gettime_ns", args)?)? as libc::clockid_t)
}

fn clock_getres(args: &Args) -> R {
    let id = index(one("time.clock_getres", args)?)? as libc::clockid_t;
    let mut t = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    if unsafe { libc::clock_getres(id, &mut t) } != 0 {
        return os_error(None);
    }
    Ok(float(t.tv_sec as f64 + t.tv_nsec as f64 * 1e-9))
}

fn sleep(args: &Args) -> R {
    let v = one("time.sleep", args)?;
    let s = match v.to_f64() {
        Some(s) => s,
        None => int_to_f64(to_index(v)?).unwrap_or(f64::INFINITY),
    };
    if s.is_nan() {
        return raise(Exc::ValueError, "Invalid value NaN (not a number)");
    }
    if s < 0.0 {
        return raise(Exc::ValueError, "sleep length must be non-negative");
    }
    if s > 9.2e9 {
        return raise(Exc::OverflowError, "timestamp too large to convert to C _PyTime_t");
    }
    let mut t = libc::timespec { tv_sec: s as i64, tv_nsec: (s.fract() * 1e9) as i64 };
    // A signal without an exception resumes the sleep with the time that is left.
    while unsafe { libc::nanosleep(&t, &mut t) } != 0 {
        check_signals()?;
    }
    Ok(Value::NONE)
}

fn zeroed() -> libc::tm {
    unsafe { core::mem::zeroed() }
}

fn parts(tm: &libc::tm) -> Value {
    let zone = if tm.tm_zone.is_null() { Value::NONE } else { c_text(tm.tm_zone) };
    let n = |x: i32| int(x as i64);
    tuple(&[
        int(tm.tm_year as i64 + 1900),
        n(tm.tm_mon + 1),
        n(tm.tm_mday),
        n(tm.tm_hour),
        n(tm.tm_min),
        n(tm.tm_sec),
        n((tm.tm_wday + 6) % 7),
        n(tm.tm_yday + 1),
        n(tm.tm_isdst),
        zone,
        int(tm.tm_gmtoff),
    ])
}

/// (seconds, local?) → the fields of struct_time, zone and offset.
fn break_down(args: &Args) -> R {
    let a = positional("break_down", args, 2, 2)?;
    let t: libc::time_t = index(a[0])?;
    let mut tm = zeroed();
    let local = truth(a[1])?;
    let done = unsafe {
        if local {
            tzset();
            libc::localtime_r(&t, &mut tm)
        } else {
            libc::gmtime_r(&t, &mut tm)
        }
    };
    if done.is_null() {
        return raise(Exc::OverflowError, "timestamp out of range for platform time_t");
    }
    Ok(parts(&tm))
}

/// The nine fields as a `tm`.
fn gather(v: Value) -> R<libc::tm> {
    let fields = sequence(v)?.into_iter().map(index).collect::<R<Vec<_>>>()?;
    let mut tm = zeroed();
    tm.tm_year = (fields[0] - 1900) as i32;
    tm.tm_mon = fields[1] as i32 - 1;
    tm.tm_mday = fields[2] as i32;
    tm.tm_hour = fields[3] as i32;
    tm.tm_min = fields[4] as i32;
    tm.tm_sec = fields[5] as i32;
    tm.tm_wday = ((fields[6] + 1) % 7) as i32;
    tm.tm_yday = fields[7] as i32 - 1;
    tm.tm_isdst = fields[8] as i32;
    Ok(tm)
}

fn make_time(args: &Args) -> R {
    let mut tm = gather(one("time.mktime", args)?)?;
    tm.tm_wday = -1;
    let t = unsafe { libc::mktime(&mut tm) };
    if t == -1 && tm.tm_wday == -1 {
        return raise(Exc::OverflowError, "mktime argument out of range");
    }
    Ok(float(t as f64))
}

fn format_time(args: &Args) -> R {
    let a = positional("strftime", args, 2, 2)?;
    let Some(format) = str_of(a[0]) else {
        return raise(Exc::TypeError, &format!("strftime() argument 1 must be str, not {}", type_name(a[0])));
    };
    let mut tm = gather(a[1])?;
    // The zone of that moment, for %Z and %z.
    let mut local = tm;
    unsafe { libc::mktime(&mut local) };
    tm.tm_gmtoff = local.tm_gmtoff;
    tm.tm_zone = local.tm_zone;
    if format.is_empty() {
        return Ok(text(""));
    }
    let Ok(format) = alloc::ffi::CString::new(format) else {
        return raise(Exc::ValueError, "embedded null character");
    };
    let mut size = 1024;
    loop {
        let mut buffer = vec![0u8; size];
        let n =
            unsafe { libc::strftime(buffer.as_mut_ptr() as *mut libc::c_char, size, format.as_ptr(), &tm) };
        if n > 0 || size > 256 * format.as_bytes().len().max(16) {
            return Ok(text(&String::from_utf8_lossy(&buffer[..n])));
        }
        size *= 2;
    }
}

/// (seconds west of Greenwich, of the summer zone, has summer time?, (names)).
fn zone(_: &Args) -> R {
    let moment = |month: i32| {
        let mut tm = zeroed();
        tm.tm_year = 124;
        tm.tm_mon = month;
        tm.tm_mday = 1;
        tm.tm_isdst = -1;
        unsafe {
            tzset();
            libc::mktime(&mut tm);
        }
        tm
    };
    let (january, july) = (moment(0), moment(6));
    let (winter, summer) =
        if january.tm_gmtoff <= july.tm_gmtoff { (january, july) } else { (july, january) };
    Ok(tuple(&[
        int(-winter.tm_gmtoff),
        int(-summer.tm_gmtoff),
        Value::bool(winter.tm_gmtoff != summer.tm_gmtoff),
        tuple(&[c_text(winter.tm_zone), c_text(summer.tm_zone)]),
    ]))
}
