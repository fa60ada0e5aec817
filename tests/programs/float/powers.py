# Powers of floats: what the C library gives, and where Python does something else.
import math


def cube(x):
    return x * 1.0 + x**3 - x**3.0


def power(x, y):
    return x**y


def inverse(x):
    return 1.0 + x**-1.5


def square_root(x):
    return 0.0 + x**0.5


def square(x):
    return x**2 + 0.5


def two_to(y):
    y = y * 1.0
    return 2**y


def show(f, *args):
    try:
        r = f(*args)
    except (ZeroDivisionError, OverflowError, TypeError) as e:
        r = type(e).__name__, str(e)
    print(f.__name__, args, r)


class Odd:
    def __repr__(self):
        return "Odd()"

    def __pow__(self, other):
        return ("pow", other)

    def __rpow__(self, other):
        return ("rpow", other)


inf, nan = math.inf, math.nan
values = [0.0, -0.0, 1.0, -1.0, 2.5, -2.5, 1e300, -1e300, 1e-300, 5e-324, inf, -inf, nan, 3, 0, -7, 10**30, True]
for x in values:
    for f in (inverse, square_root, square, cube, two_to):
        show(f, x)
    for y in (0.0, 0.5, -0.5, 2.0, 3.0, -3.0, 1e5, inf, -inf, nan, 2, -1):
        show(power, x, y)
for x in (Odd(), "a"):
    show(power, x, 2.0)
    show(power, 2.0, x)
out = 0.0
for i in range(1, 200):
    x = i * 0.37
    out += x**1.7 - x**-1.5 + x**2 + (-x) ** 3
    out /= 1.0 + x**0.5
print(out)
