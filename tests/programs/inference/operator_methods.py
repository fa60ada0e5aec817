# Operators of classes: which method answers, in which order, and what may be passed to it.
import traceback


class V(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return V(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        if not isinstance(other, V):
            return NotImplemented
        return V(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return V(self.x * k, self.y * k)

    def __rmul__(self, k):
        return ("r", k, self.x)

    def __neg__(self):
        return V(-self.x, -self.y)

    def __repr__(self):
        return "V(%r, %r)" % (self.x, self.y)


class W(V):
    def __radd__(self, other):
        return "W.__radd__"

    def __rsub__(self, other):
        return "W.__rsub__"


class Counting:
    def __init__(self, n):
        self.n = n

    def __iadd__(self, k):
        self.n += k
        return self

    def __add__(self, k):
        return self.n + k

    def __floordiv__(self, k):
        return NotImplemented

    def __rfloordiv__(self, k):
        return self.n


class Only:
    def __radd__(self, other):
        return ("radd", other)

    def __rmod__(self, other):
        return ("rmod", other)


def combine(a, b):
    return a + b


def step(items):
    out = V(0, 0)
    for v in items:
        out += v
    return out


a, b = V(1, 2), V(0.5, 1 << 70)
print(combine(a, b), a - b, a * 3, 3 * a, -b, step([a, b, a]))
w = W(5, 6)
print(a + w, w + a, a - w, w - a, w + w)
c = Counting(10)
d = c
c += 5
print(c is d, c.n, c + 1, 7 // c)
try:
    print(c // 2)
except TypeError as e:
    print(e)
o = Only()
print(1 + o, [1] + o, "s" + o, a * 2.5)
print(5 % o, None + o, (1,) + o)
for left, right in ((a, 3), (3, a), (c, a), (a, None)):
    try:
        print(left - right)
    except TypeError as e:
        print(type(e).__name__, e)
    try:
        print(left + right)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    -c
except TypeError as e:
    print(e)
try:
    combine(a, Counting(1))
except AttributeError:
    print([line for line in traceback.format_exc().splitlines() if "File" not in line])


def late(self, other):
    return "patched"


V.__add__ = late
print(combine(a, b), step([a]), combine(w, a))
del V.__add__
try:
    combine(a, b)
except TypeError as e:
    print(e)
