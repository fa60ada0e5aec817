# repr of floats of every size, and % formatting of simple and not so simple operands.
import math

state = 88172645463325252


def random(bits):
    global state
    state ^= state << 13 & 0xFFFFFFFFFFFFFFFF
    state ^= state >> 7
    state ^= state << 17 & 0xFFFFFFFFFFFFFFFF
    return state >> (64 - bits)


total = 0
for i in range(4000):
    x = math.ldexp(random(53), random(11) - 1100)
    text = repr(x)
    if float(text) != x:
        print("wrong", x.hex())
    total = (total * 31 + sum(map(ord, text))) % 1000003
    if i % 400 == 0:
        print(text, -x)
print(total)
for e in range(-1074, 1024, 61):
    print(math.ldexp(1.0, e), math.nextafter(math.ldexp(1.0, e), math.inf), math.nextafter(math.ldexp(1.0, e), 0.0))
for x in (0.0, -0.0, 1.0, 0.1, 1e16, 9999999999999998.0, 1e15, 123456789012345680.0, 1e-4, 9.999e-5, 0.00012345, 1e-5, 1.5e300, 5e-324, 1e22, 1e23,
          1.7976931348623157e308, 2.2250738585072014e-308, 9007199254740993.0, 1953858206910347.25, 0.3, 2.5e-7, 100.0, 1e100, math.inf, -math.inf, math.nan):
    print(x, -x, str(x), f"{x}", f"{x!r:>24}", [x], complex(x, -x), "%s|%r|%10s|%-8s|" % (x, x, x, x))

values = [0, 7, -7, 123456789, -1 << 61, 1 << 70, 0.0, -0.0, 0.5, 1.5, 2.5, -2.675, 1e15, 12345678.9, 1e300, math.inf, math.nan, True, "text", "tëxt", "€", ""]
formats = ["%s", "%d", "%5d|", "%-5d|", "%05d", "%s and %%", "%.2f", "%8.3f|", "%-8.1f|", "%08.2f", "%f", "%.0f", "%.15f", "%.20f", "%10s|", "%-10s|", "%.2s", "%6.3s|", "%010s|",
           "%+d", "% d", "%x", "%i", "%r", "%e", "%g", "%c", "%5%", "%", "%d %d", "%(a)s", "%*d", "%ld", "%.3d", "%q", "%200d", "%.170f", "plain", "%1000s"]
for form in formats:
    row = []
    for v in values:
        try:
            row.append(form % v)
        except Exception as error:
            row.append(f"{type(error).__name__}: {error}")
    print(form, [r if len(r) < 60 else (len(r), r[:20], r[-20:]) for r in row])
for form, operand in (("%s %s", (1, "a")), ("%s", ()), ("%s", (1, 2)), ("100%%", ()), ("100%%", {}), ("100%%", []), ("x", {}), ("x", [1]), ("x", 5), ("%s", [1]), ("%s %d", ("a", 2.7)),
                      ("%d", "a"), ("%f", "a"), ("%s" * 30, tuple("abc" * 10)), ("%s", ("x" * 300,)), ("%(k)05d %(k)s", {"k": 3}), ("é%s", (1,)), ("€%s", ("é",)), ("%d%%", (50,)), ("%-0d|%0-5d|", (1, 2))):
    try:
        print(form % operand)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
for x in (0, 0.0, -0.0, 1.005, 1e9, 123456.789, -0.5, 2 ** 53 + 0.0):
    print([format(x, spec) for spec in (".2f", "10.3f", "<9.1f", "^+12.2f", "010.1f", ",.2f", "_.1f", "f", ".0f", "#.0f", "z.0f", " .3f", "*>12.4f", "F", "%", ".1%", "e", "g", "n", "")])
