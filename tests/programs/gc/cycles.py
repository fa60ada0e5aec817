# Cycles are collected, at module level, in functions and in loops; gc.collect() counts them.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None


gc.collect()

n = Node("plain")
r = weakref.ref(n)
del n
gc.collect()
print("plain", r())

n = Node("self")
n.other = n
r = weakref.ref(n)
del n
print("self", gc.collect(), r())

a = []
a.append(a)
del a
print("list", gc.collect())

d = {}
d["me"] = d
d = None
print("dict", gc.collect())


def pair():
    a, b = Node("a"), Node("b")
    a.other, b.other = b, a
    return weakref.ref(a), weakref.ref(b)


ra, rb = pair()
print("pair", gc.collect(), ra(), rb())


def ring(n):
    nodes = [Node(i) for i in range(n)]
    for i in range(n):
        nodes[i].other = nodes[(i + 1) % n]
    return [weakref.ref(x) for x in nodes]


refs = ring(10)
print("ring", gc.collect(), [r() for r in refs])

for i in range(4):
    x = Node(i)
    x.other = x
    w = weakref.ref(x)
    x = None
    print("loop", i, gc.collect(), w())


def local():
    first = Node("first")
    second = Node("second")
    w1, w2 = weakref.ref(first), weakref.ref(second)
    first = None
    gc.collect()
    print("local", w1(), w2().name)
    del second
    gc.collect()
    print("local", w1(), w2())


local()


def closure():
    def f():
        return f
    return weakref.ref(f)


w = closure()
print("closure", gc.collect(), w())

# Garbage hanging from a cycle counts, too; garbage without cycles does not.
x = Node("x")
x.other = [x, [1, 2], {"k": Node("y")}]
del x
print("hanging", gc.collect())
z = [[i, [i]] for i in range(100)]
del z
print("acyclic", gc.collect())
print("again", gc.collect())
