"""Clocks and calendar time."""

import _time
from _structseq import structseq as _structseq
from _time import (
    clock_getres,
    clock_gettime,
    clock_gettime_ns,
    monotonic,
    monotonic_ns,
    perf_counter,
    perf_counter_ns,
    process_time,
    process_time_ns,
    sleep,
    thread_time,
    thread_time_ns,
    time,
    time_ns,
)

CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3
CLOCK_MONOTONIC_RAW = 4
CLOCK_BOOTTIME = 7
timezone, altzone, daylight, tzname = _time.zone()
daylight = int(daylight)


class struct_time(_structseq):
    """The fields of a moment; also a tuple of nine."""

    _title = "time.struct_time"
    _names = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")
    _extra = ("tm_zone", "tm_gmtoff")


def _seconds(secs):
    if secs is None:
        return time_ns() // 1000000000
    if isinstance(secs, float):
        if secs != secs:
            raise ValueError("Invalid value NaN (not a number)")
        return int(secs // 1)
    if not isinstance(secs, int):
        raise TypeError(f"'{type(secs).__name__}' object cannot be interpreted as an integer")
    return secs


def localtime(seconds=None, /):
    """Local time of a number of seconds since 1970."""
    return struct_time(_time.break_down(_seconds(seconds), True))


def gmtime(seconds=None, /):
    """UTC of a number of seconds since 1970."""
    return struct_time(_time.break_down(_seconds(seconds), False))


def _fields(function, t, check=False):
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(function + "(): illegal time tuple argument")
    if not check:
        return t
    year, month, day, hour, minute, second, weekday, yearday, dst = t
    month = month or 1
    day = day or 1
    yearday = yearday or 1
    for name, value, low, high in (
        ("month", month, 1, 12),
        ("day of month", day, 1, 31),
        ("hour", hour, 0, 23),
        ("minute", minute, 0, 59),
        ("seconds", second, 0, 61),
        ("day of year", yearday, 1, 366),
    ):
        if not low <= value <= high:
            raise ValueError(f"{name} out of range")
    if weekday < -1:
        raise ValueError("day of week out of range")
    return (year, month, day, hour, minute, second, weekday % 7, yearday, max(-1, min(dst, 1)))


def mktime(t, /):
    """Seconds since 1970 of a local time."""
    return _time.make_time(_fields("mktime", t))


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def asctime(t=None, /):
    """'Sat Jun 06 16:26:11 1998'"""
    t = _fields("asctime", localtime() if t is None else t, True)
    return "%s %s%3d %.2d:%.2d:%.2d %d" % (_DAYS[t[6]], _MONTHS[t[1] - 1], t[2], t[3], t[4], t[5], t[0])


def ctime(seconds=None, /):
    return asctime(localtime(seconds))


def strftime(format, t=None, /):
    """Format a time."""
    if t is None:
        t = localtime()
    fields = _fields("strftime", t, True)
    zone = getattr(t, "tm_zone", None)
    if zone is not None:
        parts = zone, t.tm_gmtoff
        return _time.format_time(_with_zone(format, *parts), fields)
    return _time.format_time(format, fields)


def _with_zone(format, zone, offset):
    """Put the zone of a struct_time in, which libc does not know."""
    sign = "-" if offset < 0 else "+"
    hours, rest = divmod(abs(offset), 3600)
    out = []
    parts = iter(range(len(format)))
    for i in parts:
        if format[i] != "%" or i + 1 == len(format):
            out.append(format[i])
            continue
        code = format[i + 1]
        next(parts)
        if code == "Z":
            out.append(zone.replace("%", "%%"))
        elif code == "z":
            out.append("%s%02d%02d" % (sign, hours, rest // 60))
        else:
            out.append("%" + code)
    return "".join(out)


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    """Parse a time by a format of %Y %m %d %H %M %S %y %j %a %A %b %B %p %I %Z %%."""
    from _strptime import parse

    return struct_time(parse(string, format))


class _ClockInfo:
    def __init__(self, implementation, monotonic, adjustable, resolution):
        self.implementation = implementation
        self.monotonic = monotonic
        self.adjustable = adjustable
        self.resolution = resolution

    def __repr__(self):
        return (
            f"namespace(implementation={self.implementation!r}, monotonic={self.monotonic!r}, "
            f"adjustable={self.adjustable!r}, resolution={self.resolution!r})"
        )


def get_clock_info(name, /):
    """Facts about a clock."""
    if name == "time":
        return _ClockInfo("clock_gettime(CLOCK_REALTIME)", False, True, 1e-09)
    if name in ("monotonic", "perf_counter"):
        return _ClockInfo("clock_gettime(CLOCK_MONOTONIC)", True, False, 1e-09)
    if name == "process_time":
        return _ClockInfo("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", True, False, 1e-09)
    if name == "thread_time":
        return _ClockInfo("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", True, False, 1e-09)
    raise ValueError("unknown clock")
