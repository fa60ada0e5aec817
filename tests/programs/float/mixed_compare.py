# Floats compared with and added to ints: exactly, whatever their size.
import math

nan, inf = math.nan, math.inf
B = 2**53


class Int(int):
    pass


def order(u, lo, hi):
    """Floats first, by the division."""
    w = (hi - lo) / 2 + 0.25
    if u < lo or u > hi:
        return "out", w
    if u == lo:
        return "low", w
    if u == hi:
        return "high", w
    return "in", (u - lo) / w


def span(us, knots):
    out = []
    for u in us:
        lo, hi = knots[0], knots[-1]
        place = -1
        for i in range(len(knots) - 1):
            if u >= knots[i] and u < knots[i + 1]:
                place = i
                break
        share = 0.0
        for i in range(1, len(knots)):
            a, b = knots[i - 1], knots[i]
            if a != b:
                share += (u - a) / (b - a)
        out.append((place, u != lo, u <= hi, round(share, 6) if share == share else "nan"))
    return out


for u in [0, 1, 0.5, 0.0, -0.0, 1.0, 2.0, -1, nan, inf, -inf, True, Int(1), 10**20, -(10**20)]:
    print(u, order(u, 0, 1), order(u, 0, 2))
print(span([0, 0.5, 1.0, 1.5, 2, 2.0, nan, inf, True, Int(1), -0.0], [0, 0, 1, 1, 2, 2]))
print(span([0.5, 1], [0, 1, 2.5]), span([1.5], [0, 10**30]), span([0.5], [True, 3]))

edges = [B - 1, B, B + 1, B + 2, -B, -B - 1, 2**62 - 1, -(2**62), 2**62, 2**63, 2**64 + 1]
for i in edges:
    row = ""
    for f in [float(B), float(B + 2), -float(B), 2.0**62, -(2.0**62), 2.0**64, nan, inf, -inf, 0.5]:
        row += "".join("01"[t] for t in (f < i, f <= i, f == i, f != i, f >= i, f > i))
        row += "".join("01"[t] for t in (i < f, i <= f, i == f, i != f, i >= f, i > f)) + " "
    print(i, row)


def closest(limit, x):
    """The number is a float in every call but the last."""
    n = 0
    while x < limit:
        x = x * 1.5
        n += 1
    return n, x > limit, x == limit, limit == x, x


for limit in [10, 100, B - 1, B + 1, 2**61 + 1, 10**25]:
    print(closest(limit, 1.0), closest(limit, float(B)))
print(closest(10, 3), closest(B + 1, B))


class Odd(float):
    def __lt__(self, other):
        return "odd"

    def __gt__(self, other):
        return 0


print(order(Odd(0.5), 0, 1), order(Odd(0.5), 1, 2))
try:
    order("a", 0, 1)
except TypeError as e:
    print(e)

# Results that do not fit a word: zeros and what is tiny or huge.
tiny = [5e-324, 1e-310, 1e-300, 1e300, 0.0, -0.0, 1e-77, 1e77, 1.5]
for x in tiny:
    for y in (0, 1, -1, 0.5, 3):
        print(x * y, x + y, x - y, y * x, end=" ")
    print(math.copysign(1, x * 0), math.copysign(1, x * -0.0), math.copysign(1, -x))


def boxed(xs, k):
    out = []
    for x in xs:
        z = x * k
        out.append(z)
        out.append(-z)
    return out


print(boxed(tiny, 1e-200))
print(boxed([0, 1, -1] + tiny, 1e200))
keep = []
for i in range(20000):
    keep.append((i * 1e-300) * 1e-10)
print(sum(keep), keep[0], keep[1], keep[-1])
