# Floats: repr, operators, rounding, conversions, special values.
import math


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


inf, nan = float("inf"), float("nan")
values = [0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, 2.5, -2.5, 1e-5, 0.0001, 1e15, 1e16, 1e17, 123456.789,
          1e22, 1e23, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 1e100, -1e-100, 3.141592653589793,
          1 / 3, 2 / 3, 1e300, inf, -inf, nan]
for x in values:
    print(repr(x), str(x), -x, abs(x), bool(x), x.is_integer(), x.hex(), attempt(x.as_integer_ratio))
    print(attempt(int, x), attempt(round, x), attempt(round, x, 2), attempt(round, x, -2), attempt(math.floor, x), attempt(math.ceil, x))
    if x == x:
        print(hash(x))
for x in values:
    for y in values:
        print(x + y, x - y, x * y, attempt(lambda: x / y), attempt(lambda: x // y), attempt(lambda: x % y),
              attempt(lambda: divmod(x, y)), x < y, x == y, x >= y, x != y)
for x, y in ((2.0, 0.5), (2, -1), (-8.0, 1 / 3), (0.0, -1.0), (0.0, 0.0), (1e200, 2.0), (-2.0, 3.0), (-2.0, -3.0),
             (inf, -1.0), (-inf, 3.0), (1.0, nan), (nan, 0.0), (10, 308.5), (2.5, 2)):
    print(x, y, attempt(lambda: x**y))
print(7 // 2.0, -7 // 2.0, 7 % -2.5, -7 % 2.5, 1e17 // 3, 5.0 // 0.1, 5.0 % 0.1, divmod(-1e-20, 1.0))
for t in ("1.5", " 2.5 ", "1e5", "1_0.5", "inf", "-Infinity", "nan", "1__0", "abc", "", ".", "1e", "0x1", "1e400", "٣.٥", "1e-400"):
    print(repr(t), attempt(float, t))
print(attempt(float, []), attempt(float, None), attempt(float, b"1.5"), attempt(float, 10**400), float(), float(True))
for t in ("0x1.8p3", "-0x.8p-1", "inf", "0x1p2000", "zz", "1.8", "0x1.fffffffffffff8p0", "0x1p-1080"):
    print(t, attempt(float.fromhex, t))
for nd in range(-3, 6):
    print(nd, [round(x, nd) for x in (1234.5678, 2.675, 0.5, 1.5, 2.5, -0.125, 1e10 + 0.5, 15.0, 25.0, 5.5)])
print(round(2.5), round(3.5), round(-0.5), round(0.5), round(1e20), attempt(round, 1.7e308, -308), attempt(round, 1.5, "a"))
print(0.1 + 0.2, 0.1 * 3, 1e16 + 1, 2**0.5, 1 / 7, 100 * 1.1, 1e308 * 10, -1e308 * 10, 3.0 * 2, 6.0 / 2)
print(1 == 1.0, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 1 < 1.5, 10**30 > 1e29, 0.1 == 1 / 10, nan == nan, nan != nan)
print({1: "a"}[1.0], {1.0: "b"}[True], hash(1.5), hash(2.0**70) == hash(2**70), hash(0.1), hash(-1.0), hash(inf))
print(sum([0.1] * 10), min(3.5, 2), max(1, 2.5), sorted([3.2, -1.0, 2, 0.5]), math.sqrt(2), math.pi)


class Meters(float):
    def __add__(self, other):
        return Meters(float(self) + float(other))


m = Meters(2.5) + 1
print(m, repr(m), type(m).__name__, m * 2, type(m * 2).__name__, m == 3.5)


class HasFloat:
    def __float__(self):
        return 4.25


class HasIndex:
    def __index__(self):
        return 7


class BadFloat:
    def __float__(self):
        return "x"


print(float(HasFloat()), float(HasIndex()), attempt(float, BadFloat()), math.sin(HasFloat()))
for c in (1 + 2j, -1j, 0j, complex(1, -0.0), complex("3-4j"), complex("j"), complex(1.5), (2 + 3j) ** 2, (1 + 1j) ** -1):
    print(c, c.real, c.imag, abs(c), -c, c.conjugate(), c == c.real, bool(c))
print((1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j), (1 + 2j) - 1, 2 + 1j, 2.5 * 1j, (1j) ** 2, (-1) ** 0.5, hash(1 + 0j), hash(2j))
for f in (lambda: 1j / 0, lambda: 1j < 2j, lambda: 1j // 2, lambda: int(1j), lambda: complex("x"), lambda: 0j**-1, lambda: float(1j)):
    print(attempt(f))
x = 10.0
x += 1; x -= 0.5; x *= 2; x /= 4; x //= 1; x **= 2; x %= 7
print(x)
total = 0.0
for i in range(1, 1000):
    total += 1.0 / i
print(total)
