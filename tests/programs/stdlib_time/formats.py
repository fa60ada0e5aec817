# time: calendar conversion and formatting of fixed moments in UTC.
import time

moments = [0, 1, 86399, 951782400, 1078012800, 1234567890, 1700000000, 4102444799, -1, -86400 * 365]
for moment in moments:
    t = time.gmtime(moment)
    print(moment, tuple(t), t.tm_yday, t.tm_wday, t.tm_isdst)
    print(time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %w %y %I %p %%", t))
    print(time.asctime(t))

t = time.gmtime(1234567890)
print(t)
print(t.tm_year, t[0], t[:3], len(t), t == tuple(t), t < time.gmtime(1234567891))
print(time.strftime("", t) == "", time.strftime("plain text", t))
for directive in "aAbBdHIjmMpSUwWyYeDFTRGVughnt":
    print(directive, repr(time.strftime("%" + directive, t)))

made = time.struct_time((2024, 2, 29, 12, 30, 15, 3, 60, 0))
print(made, time.strftime("%d/%m/%y", made))
print(time.asctime(made), time.asctime((2000, 1, 1, 0, 0, 0, 5, 1, 0)))
parsed = time.strptime("2021-03-04 05:06:07", "%Y-%m-%d %H:%M:%S")
print(tuple(parsed), parsed.tm_wday, parsed.tm_yday)
print(tuple(time.strptime("30 Nov 00", "%d %b %y")))
print(tuple(time.strptime("Monday January 5 2015 11:59 PM", "%A %B %d %Y %I:%M %p")))


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


attempt(time.strptime, "nope", "%Y")
attempt(time.strptime, "2020 extra", "%Y")
attempt(time.strftime, "%Y", (2000, 13, 1, 0, 0, 0, 0, 0, 0))
attempt(time.strftime, "%Y", (2000,))
attempt(time.struct_time, (1, 2))
attempt(time.gmtime, "x")
attempt(time.sleep, -1)
attempt(time.sleep, "x")

a = time.perf_counter()
time.sleep(0.001)
b = time.perf_counter()
print(b > a, isinstance(a, float), isinstance(time.time_ns(), int), time.monotonic_ns() > 0, time.process_time() >= 0)
print(abs(time.time() - time.time_ns() / 1e9) < 5, time.time() > 1.6e9)
