# fractions and numbers: exact arithmetic, conversion, comparison, printing, abstract classes.
import math
import numbers
from fractions import Fraction


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


print(Fraction(6, 4), Fraction(-6, 4), Fraction(3, -9), Fraction(5), Fraction(), repr(Fraction(1, 3)))
print(Fraction("3/7"), Fraction(" -0.125 "), Fraction("1e-3"), Fraction("2.5E2"), Fraction(0.5), Fraction(0.1))
a, b = Fraction(1, 3), Fraction(3, 4)
print(a + b, a - b, a * b, a / b, a // b, a % b, -a, +a, abs(-b), divmod(b, a))
print(a**2, a**-2, b**0, a**0.5, 2**a, Fraction(4, 9) ** Fraction(1, 2))
print(a + 1, 1 + a, a - 1, 1 - a, a * 2, 2 / a, 1 // b, 7 % b, a + 0.5, 0.5 * a, a + 1j)
print(a < b, a <= b, a > b, a == Fraction(2, 6), a != b, a == 1 / 3, Fraction(1, 2) == 0.5, a < 0.4, Fraction(2) == 2)
print(hash(Fraction(2)) == hash(2), hash(Fraction(1, 2)) == hash(0.5), {Fraction(1, 2): "half"}[0.5])
print(int(Fraction(7, 2)), int(Fraction(-7, 2)), float(a), bool(Fraction(0)), bool(a), complex(b))
print(math.floor(Fraction(-7, 2)), math.ceil(Fraction(-7, 2)), round(Fraction(5, 2)), round(Fraction(7, 2)))
print(math.trunc(Fraction(-7, 2)), round(Fraction(22, 7), 3), round(Fraction(12345), -2))
print(Fraction(math.pi).limit_denominator(100), Fraction(math.pi).limit_denominator(1000), Fraction("0.333").limit_denominator(10))
print(Fraction.from_float(0.25), a.numerator, a.denominator, b.as_integer_ratio())
print(sum([Fraction(1, n) for n in range(1, 20)]), max(a, b), sorted([b, a, Fraction(1, 2)]))
harmonic = Fraction(0)
for n in range(1, 60):
    harmonic += Fraction(1, n)
print(harmonic, float(harmonic))
x = Fraction(1)
for _ in range(6):
    x = (x + 2 / x) / 2
print(x, float(x) == math.sqrt(2))
print(f"{a}", f"{str(a):>8}|", "%s %r" % (a, b), str(Fraction(-1, 2)))
attempt(Fraction, 1, 0)
attempt(Fraction, "a/b")
attempt(Fraction, 1.5, 2)
attempt(Fraction, "1/0")
attempt(Fraction, [1])
attempt(lambda: a / 0)
attempt(lambda: a + "x")
attempt(lambda: a < "x")
attempt(Fraction, float("nan"))
attempt(Fraction, float("inf"))
attempt(lambda: Fraction(0) ** -1)

for value in (1, True, 1.5, 2j, a, "x"):
    print(repr(value), [kind.__name__ for kind in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational,
                                                  numbers.Integral) if isinstance(value, kind)])
print(issubclass(int, numbers.Rational), issubclass(float, numbers.Integral), (3).numerator, (3).denominator)
