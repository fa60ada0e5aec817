"""Objects and tuples in great numbers, of classes whose instances change: more attributes, finalizers, another class."""
import gc


class Small:
    def __init__(self, a):
        self.a = a


class Pair:
    def __init__(self, a, b):
        self.a = a
        self.b = b


class Grown:
    def __init__(self, n):
        self.n = n


class Empty:
    pass


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


def many(n):
    kept = []
    total = 0
    for i in range(n):
        p = Pair(i, (i, i + 1))
        s = Small((i, p, i * 2))
        e = Empty()
        q = Slotted(i)
        if i % 97 == 0:
            kept.append((p, s, e, q))
        total += p.b[1] + s.a[2]
    for p, s, e, q in kept:
        assert p.a == s.a[0] == q.x and s.a[1] is p and not hasattr(e, "a") and not hasattr(q, "y")
    return total, len(kept)


def grow(n):
    out = []
    for i in range(n):
        g = Grown(i)
        if i > n // 2:
            for k in range(i % 20):
                setattr(g, "extra%d" % k, k)
        out.append(g)
    return sum(len(vars(g)) for g in out), sum(g.n for g in out)


def tuples(n):
    last = ()
    for i in range(n):
        a, b = (i, last)
        last = (a, b, None) if i % 3 else (a, None)
    depth = 0
    while last is not None:
        depth += len(last)
        last = last[1]
    return depth


print(many(30000))
print(grow(300))
print([tuples(n) for n in (1, 2, 3, 4, 100, 30000)])
gone = []
Empty.__del__ = lambda self: gone.append(1)
for _ in range(5):
    Empty()
gc.collect()
print(len(gone))
del Empty.__del__
for _ in range(5):
    Empty()
gc.collect()
print(len(gone))
p = Pair(1, 2)
p.__class__ = Small
print(type(p).__name__, p.a, p.b, type(Pair(3, 4)).__name__, Small(5).a)
for i in range(3):
    s = Small(i)
    s.b, s.c, s.d = (i, i), (i, i, i), [i]
    print(s.a, s.b, s.c, s.d, sorted(vars(Small(7))))
