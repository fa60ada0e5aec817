# Functions of math on ints of every size, and powers of floats at their edges.
import math
from math import cos, exp, fabs, log, sin, sqrt, tan


class Half:
    def __float__(self):
        return 0.5


def each(f, name):
    for x in (0, 1, -1, 2, 7, 1000003, 2**53 + 1, -(2**61), 2**62 - 1, 2**62, 10**30, 10**400, True, False, 0.5, -0.0,
              1e308, math.inf, -math.inf, Half(), "x", None):
        try:
            r = f(x)
        except (ValueError, OverflowError, TypeError) as e:
            r = f"{type(e).__name__}: {e}"
        print(name, x if not isinstance(x, Half) and x != 10**400 else "?", r)


each(lambda x: sqrt(x), "sqrt")
each(lambda x: sin(x), "sin")
each(lambda x: cos(x), "cos")
each(lambda x: tan(x), "tan")
each(lambda x: exp(x), "exp")
each(lambda x: log(x), "log")
each(lambda x: fabs(x), "fabs")
each(lambda x: math.atan(x), "atan")


def waves(n):
    total = 0.0
    for i in range(n):
        total += sin(i) * cos(-i) + sqrt(i)
    return total


print(waves(50), waves(0))

nan = math.inf - math.inf
values = (0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 1e-300, 1e300, 1e-320, math.inf, -math.inf, nan, 2, -3, 0, True)
for x in values:
    row = []
    for y in (0.0, -0.0, 1.0, 0.5, -0.5, -1.5, 2.0, 3.0, 1e300, -1e300, 1024.0, math.inf, -math.inf, nan, 2, -2):
        try:
            row.append(x ** y)
        except (ZeroDivisionError, OverflowError) as e:
            row.append(type(e).__name__)
    print(x, row)


def lengths(v):
    seen = []
    for i in range(len(v)):
        j = i + 1
        k = i * 3 - len(v)
        seen.append((i + j, k, i << 40, j * 2**30 * 2**30))
    return seen


print(lengths("abcd"), lengths([1] * 3), lengths(range(2)), lengths({1: 2}))


class Long:
    def __len__(self):
        return 2**62 + 5


n = len(Long())
print(n + 1, n * 2, len(range(2**62)) + len(range(2**62)))
