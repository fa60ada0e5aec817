# Sorts long enough not to be done by comparisons, with keys that could go wrong.
import math

seed = 99


def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return (seed >> 20) % n


def digest(items):
    h = 0
    for x in items:
        h = (h * 1000003 + hash_of(repr(x))) % (2 ** 61 - 1)
    return h


def hash_of(text):
    h = 7
    for c in text:
        h = (h * 31 + ord(c)) % 1000000007
    return h


def show(name, items, key=None):
    for reverse in (False, True):
        out = sorted(items, key=key, reverse=reverse)
        print(name, reverse, len(out), digest(out), out[:3], out[-2:])


for n in (63, 64, 65, 500, 6000):
    show("ints", [rnd(100000) - 50000 for _ in range(n)])
    show("few", [rnd(3) for _ in range(n)])
    show("edges", [(1 << 62) - 1 - rnd(5) if rnd(2) else -(1 << 62) + rnd(5) for _ in range(n)])
    show("big", [rnd(10) * 2 ** 61 - 2 ** 62 for _ in range(n)])
    show("bools", [rnd(2) == 1 if rnd(2) else rnd(4) for _ in range(n)])
    show("floats", [rnd(1000) / 8 - 60 for _ in range(n)])
    show("mixed", [rnd(1000) / 8 if rnd(2) else rnd(100) for _ in range(n)])
    show("zeros", [(0.0 if rnd(2) else -0.0) if rnd(3) else rnd(3) - 1.0 for _ in range(n)])
    show("specials", [[math.inf, -math.inf, 1e300, -1e-300, 5e-324, 0.0][rnd(6)] for _ in range(n)])
    show("nan", [math.nan if rnd(10) == 0 else rnd(50) * 1.0 for _ in range(n)])
    show("strs", ["n%05d" % rnd(300) for _ in range(n)])
    show("prefixes", ["a common start %d" % rnd(300) for _ in range(n)])
    show("nuls", ["ab\0\0"[: rnd(5)] + "\0" * rnd(3) for _ in range(n)])
    show("eight", ["abcdefgh"[: 4 + rnd(5)] + "\0\xff"[: rnd(3)] for _ in range(n)])
    show("wide", [chr(200 + rnd(100)) + "x" for _ in range(n)])
    show("empty", ["" if rnd(2) else "x" for _ in range(n)])
    show("pairs", [(rnd(20), "s%d" % rnd(20), i) for i in range(n)])
    show("floats in tuples", [(rnd(5) / 2, -0.0 if rnd(2) else 0.0, rnd(9)) for _ in range(n)])
    show("lengths", [(1, 2, 3)[: rnd(4)] for _ in range(n)])
    show("long strs", [("a long beginning " + "ab"[rnd(2)], rnd(6)) for _ in range(n)])
    show("nested", [((rnd(3), 1), rnd(3)) for _ in range(n)])
    show("nan in tuples", [(rnd(3), math.nan if rnd(8) == 0 else 1.0) for _ in range(n)])
    show("stable", list(range(n)), lambda x: x * 7919 % 10)
    show("stable float", list(range(n)), lambda x: -(x % 7) / 2 * 0.0 + x % 5)
    show("stable str", list(range(n)), lambda x: "k" * (x % 12))
    show("stable tuple", list(range(n)), lambda x: (x % 3, "key%d" % (x % 11)))
    show("default", list(range(n)), lambda x, y=3: x % y)
    show("native", ["x" * rnd(30) for _ in range(n)], len)
    show("down", list(range(n, 0, -1)))
    show("up", [(i // 3, "u") for i in range(n)])


class Text(str):
    def __lt__(self, other):
        return str(self)[::-1] < str(other)[::-1]


class Number(int):
    def __lt__(self, other):
        return int(self) % 10 < int(other) % 10


show("subclass", [Text("ab%d" % rnd(100)) for _ in range(100)])
show("subclass ints", [Number(rnd(1000)) for _ in range(100)])
show("one subclass", ["ab%d" % rnd(100) for _ in range(99)] + [Text("zz0")])

calls = []


class Counts:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        calls.append(self.n)
        return self.n < other.n

    def __repr__(self):
        return "C%d" % self.n


show("objects", [(rnd(3), Counts(rnd(5))) for _ in range(200)])
print(len(calls), digest(calls))


def failing(x):
    if x == 70:
        raise KeyError(x)
    return x


items = list(range(100, 0, -1))
try:
    items.sort(key=failing)
except KeyError as e:
    print(e, items[:3], len(items))


def changes(x):
    items.append(x)
    return -x


try:
    items.sort(key=changes)
except ValueError as e:
    print(e, len(items))
try:
    sorted([1, "a"] * 50)
except TypeError as e:
    print(e)
try:
    sorted([(1, "a"), (1, 2)] * 50)
except TypeError as e:
    print(e)
