# copy: shallow and deep, shared parts, cycles, hooks, and objects with slots.
import copy
from collections import OrderedDict, defaultdict, deque, namedtuple


class Node:
    def __init__(self, name, *children):
        self.name = name
        self.children = list(children)
        self.parent = None
        for child in children:
            child.parent = self

    def show(self):
        return f"{self.name}({', '.join(child.show() for child in self.children)})"


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a = a
        self.b = b


class Mixed(Slotted):
    def __init__(self, a, b, c):
        super().__init__(a, b)
        self.c = c


class Hooked:
    def __init__(self, value):
        self.value = value

    def __copy__(self):
        print("copy hook")
        return Hooked(self.value)

    def __deepcopy__(self, memo):
        print("deepcopy hook", len(memo) >= 0)
        return Hooked(copy.deepcopy(self.value, memo))


class Stateful:
    def __init__(self, n):
        self.n = n
        self.cache = object()

    def __getstate__(self):
        return {"n": self.n}

    def __setstate__(self, state):
        self.n = state["n"]
        self.cache = "rebuilt"


class Reduced:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def __reduce__(self):
        return Reduced, (self.x, self.y + 1)


class Words(list):
    def __init__(self, *words):
        super().__init__(words)
        self.note = ["note"]


class Table(dict):
    pass


shared = [1, 2]
data = {"a": shared, "b": shared, "t": (shared, 3), "s": {1, 2}}
shallow, deep = copy.copy(data), copy.deepcopy(data)
print(shallow["a"] is shared, deep["a"] is shared, deep["a"] is deep["b"], deep["t"][0] is deep["a"])
shared.append(3)
print(shallow, deep)

loop = [1]
loop.append(loop)
again = copy.deepcopy(loop)
print(again, again[1] is again, again is loop)

tree = Node("root", Node("left", Node("leaf")), Node("right"))
twin = copy.deepcopy(tree)
twin.children[0].name = "LEFT"
print(tree.show(), twin.show(), twin.children[0].parent is twin)

s = copy.copy(Slotted(1, [2]))
m = copy.deepcopy(Mixed(1, [2], {"k": 3}))
print(s.a, s.b, m.a, m.b, m.c)
h = copy.copy(Hooked([1]))
h2 = copy.deepcopy(h)
print(h2.value, h2.value is h.value)
print(copy.copy(Stateful(5)).cache, copy.deepcopy(Stateful(6)).n)
r = copy.copy(Reduced(1))
print(r.x, r.y, copy.deepcopy(r).y)
w = Words("a", "b")
w2 = copy.deepcopy(w)
w3 = copy.copy(w)
print(w2, w2.note, w2.note is w.note, w3.note is w.note, type(w2).__name__)
t = Table(a=[1])
t.extra = 1
t2 = copy.deepcopy(t)
print(t2, t2.extra, type(t2).__name__, t2["a"] is t["a"])

Point = namedtuple("Point", "x y")
for value in (
    Point(1, [2]), deque([1, [2]], maxlen=5), OrderedDict(b=1, a=[2]), defaultdict(list, k=[1]), frozenset({1}),
    bytearray(b"ab"), range(3), slice(1, 2), 1 + 2j, "text", None, Ellipsis, int, len, (1, (2, 3)), {1: {2: {3: []}}},
):
    c, d = copy.copy(value), copy.deepcopy(value)
    print(repr(c), c == value, d == value, type(d).__name__)
atom = (1, "a", (2.5, None))
print(copy.deepcopy(atom) is atom, copy.copy(atom) is atom)
error = ValueError("bad", 3)
error.extra = [1]
copied = copy.copy(error)
print(repr(copied), copied.args, copied.extra)
try:
    copy.copy(i for i in range(3))
except TypeError as problem:
    print(problem)
try:
    raise copy.Error("own class")
except copy.error as problem:
    print(type(problem).__name__, problem)
