# The format mini-language, str.format, f-strings and % formatting.
def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


specs = ["", "d", "5", "<8", ">8", "^8", "=8", "*^9", "+", " ", "-", "+d", "08", "+08d", "x", "X", "#x", "#o", "#b", "b", "o", "c", ",", "_", "_b", ",d",
         "012,", "e", "E", ".2e", "f", "F", ".0f", ".1f", ".3f", "10.2f", "<10.2f", "g", "G", ".3g", "#.3g", "%", ".1%", "n", "z.1f", "s", ".3", ".3s", "é>6", "日^7",
         "0=10", "<010", "^010", "+.3", "10.4", "_.2f", ",.2f", "#.0f", "#.0e", ".10", "020,.2f", "dd", "q", ",,", "_,", ".", "5.", "=", "z", "#", "{"]
values = [0, 5, -5, 1234567, -255, 10**25, True, 0.0, -0.0, 1.5, -2.675, 1234567.891, 1e-10, 1e20, 123456789012345678.0, float("inf"), float("-inf"), float("nan"),
          "", "abc", "héllo", "日本", 1 + 2j, -0j, None, [1], (1, 2)]
for v in values:
    for s in specs:
        print(repr(v), repr(s), attempt(format, v, s))
print("{} {} {}".format(1, "a", 2.5), "{0} {1} {0}".format("x", "y"), "{a} {b!r} {c:>5}".format(a=1, b="q", c=3))
print("{0[0]} {0[k]} {1.real} {2[1][0]}".format({"k": "v", 0: "zero"}, 5, [0, ["deep"]]), "{{}} {{{0}}}".format(1), "{:{}}".format("x", 5), "{:{w}.{p}f}".format(3.14159, w=10, p=2))
print("{!s} {!r} {!a}".format("é", "é", "é"), "{x.y}".format(x=type("T", (), {"y": 7})), "{0:>{1}}|".format("r", 6), "{a[b]}".format(a={"b": 1}))
print("{name} is {age}".format_map({"name": "Bob", "age": 5}))


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


print("{a} {b}".format_map(Default(a=1)))
for args in (("{",), ("}",), ("{}",), ("{0}",), ("{a}",), ("{} {0}", 1), ("{0} {}", 1), ("{!x}", 1), ("{:d}", "a"), ("{0.nope}", 1), ("{0[x]}", [1]), ("{0[5]}", [1]), ("{:{:{}}}", 1, 2, 3),
             ("{!}", 1), ("{!r", 1), ("{0[}", 1), ("{0.}", 1), ("{0[]}", [1]), ("{0[0]x}", [1]), ("{a{b}}", 1), ("{:>{}}", 1), ("{0!rs}", 1)):
    print(args, attempt(args[0].format, *args[1:]))


class Fmt:
    def __format__(self, spec):
        return f"Fmt({spec!r})"

    def __repr__(self):
        return "Fmt!"


o = Fmt()
w, p, x = 12, 3, 3.14159265
print(f"{o} {o:abc} {o!r} {o!s:>8} {[o]} {x:{w}.{p}f}| {x!r:>{w}} {'q'!r} {x=} {x = :.2f} {1 + 1 = } {'a' if x else 'b'} {{}} {x:,.1f}")
print(f"{10:x} {255:#04x} {-5:+} {1e6:,} {True} {True:d} {None} {[1, 'a']} {'é'!a} {12:>5}{12:<5}| {'x':*^7}" f"{3}" "{4}")
print(f"{'nested ' + f'{x:.1f}'} {(lambda n: n * 2)(4)} {dict(a=1)['a']} { {1: 2}[1] }", f"a\tb{1}\n", rf"\d{1}", f'''multi
{1}
line''')
tests = [("%d", 5), ("%5d|%-5d|%05d", (1, 2, 3)), ("%+d % d", (1, 2)), ("%x %X %#x %o %#o", (255, 255, 255, 8, 8)), ("%e %E %.2e", (1.5, 1.5, 12345.678)),
         ("%f %.0f %.3f %10.2f|%-10.2f|", (1.5, 2.5, 2.0005, 3.14159, 3.14159)), ("%g %g %g %G", (1e10, 1e-5, 123456789.0, 1e-10)), ("%s %r %a", ("é", "é", "é")),
         ("%5s|%-5s|%.2s", ("ab", "ab", "abcdef")), ("%c%c", (65, "B")), ("%%", ()), ("%(a)s %(b)05.1f", {"a": 1, "b": 2.25}), ("%*d|%-*d|%.*f", (5, 1, 5, 2, 2, 3.14159)),
         ("%s", None), ("%s", [1, 2]), ("%s %s", ("a",)), ("%s", ("a", "b")), ("%d", "x"), ("%d", 1.9), ("%x", 1.5), ("%c", 300), ("%c", "ab"), ("%z", 1), ("%", 1), ("%(a)s", 5),
         ("%s", ((1, 2),)), ("%d", 10**30), ("%i %u", (3, 4)), ("%#.3g", 1.0), ("%08.3f", -3.14159), ("%+.1e", 0.0), ("%s" * 3, (1, 2, 3)), ("abc", 5), ("abc", {}), ("abc", ()), ("%f", "x"), ("%.3d", 5),
         ("%5%", ()), ("%s", True), ("%d", True), ("%s", b"x"), ("%r", "it's"), ("%(x)d%(x)d", {"x": 3}), ("%f", float("inf")), ("%d", float("nan")), ("%5.1f|", float("nan")), ("%(a", {"a": 1}), ("%ld", 3), ("%-05d|", 3), ("% 05d|", 3)]
for fmt, arg in tests:
    print(repr(fmt), repr(arg), attempt(lambda: fmt % arg))
print(format(3.14159, ".2f"), format(5), format("a", ">3"), attempt(format, [], "x"), attempt(format, 5, 5), "%s and %s" % ("a", "b"), str.format("{}", 1))
n = 1234.5
print(f"{n:>12,.2f}|{n:<12}|{n:^12}|{n:e}|{n:012.3f}|{-n:=+12.1f}|{n:g}|{n:.0f}|{0.5:.0f}|{1.5:.0f}|{2.5:.0f}|{n:%}")
for i in range(1, 12):
    print("%3d|%-4d|%04d|{:2d}|{:<3}|{:^5}|".format(i, i * i, i**3) % (i, i * i, i**3))
