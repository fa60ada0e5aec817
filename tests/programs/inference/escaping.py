# Functions called with one type directly and with others through values.
def double(x):
    return x + x


def apply(f, values):
    return [f(v) for v in values]


s = 0
for i in range(50):
    s = double(s) % 1000 + i
print(s)
print(apply(double, [1, 2.5, "a", [1], (2,), 2**61, 2**62]))


def kind(x):
    return type(x).__name__


table = {"double": double, "kind": kind}
for name in sorted(table):
    print(name, [table[name](v) for v in (1, 1.5, "s")])


def outer(x):
    def inner(y):
        return x + y

    return inner


print(outer(1)(2), outer("a")("b"), outer([1])([2.5]))


def default(x, y=2):
    return x * y


print(default(3), default(3, 1.5), default(y=4, x="ab"))


def star(*args, **kwargs):
    return [a + 1 if isinstance(a, int) else a for a in args], sorted(kwargs.items())


print(star(1, 2.0, "x", k=1, b="c"))
print(star(*[1, 2], **{"z": 0}))


def gen(n):
    got = None
    for i in range(n):
        got = yield (i, got)


g = gen(4)
print(next(g), g.send("s"), g.send(1.5), next(g))


def recursive(n, acc):
    if n == 0:
        return acc
    return recursive(n - 1, acc + n)


print(recursive(10, 0), recursive(10, 0.5))
big = recursive(5, 2**62 - 10)
print(big, recursive(3, big))


def ret(n):
    if n == 0:
        return None
    if n == 1:
        return 1
    if n == 2:
        return 2.5
    if n == 3:
        return "three"
    raise ValueError(n)


for n in range(5):
    try:
        print(ret(n))
    except ValueError as e:
        print("ValueError", e)


def pick(flag, a, b):
    return a if flag else b


print(pick(True, 1, "x") + 1, pick(False, 1, "x") + "y")
print(sorted([3, 1, 2], key=lambda v: -v), max([[1], [2, 3]], key=len))
print(list(map(double, [1, "a", 2.5])))


class Box:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        return Box((self.v, other))

    def __eq__(self, other):
        if isinstance(other, list):
            other.append("seen")
        return True

    def __hash__(self):
        return 1

    def __repr__(self):
        return f"Box({self.v!r})"


print(double(Box(1)).v[0])
floats = [1.5, 2.5]
print(Box(0) == floats)
t = 0
for x in floats:
    t = t + 1 if isinstance(x, str) else t + x
print(t, floats)
print((Box(1) + floats).v[1] is floats)


def sort_with_side_effect():
    seen = []

    class K:
        def __init__(self, n):
            self.n = n

        def __lt__(self, other):
            seen.append(other)
            return self.n < other.n

    items = [K(3), K(1), K(2)]
    items.sort()
    return [k.n for k in items], all(isinstance(k, K) for k in seen)


print(sort_with_side_effect())
