# Tuples.
def check(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


t = (1, "a", 2.5, None)
print(t, t[0], t[-1], t[1:3], t[::-1], len(t), (), (1,), ((),), ((1, 2), [3]))
print(t[:] is t, tuple(t) is t, t + () is t, t * 1 is t)
print(t + (1,), t * 2, 2 * (0,), () * 5, (1,) * -1)
print(t == (1, "a", 2.5, None), t != (), (1, 2) < (1, 3), (1,) < (1, 0), () < (1,), (2,) > (1, 5), (1, 2) >= (1, 2))
print(1 in t, "b" in t, None in t, t.count("a"), t.index(2.5), t.index(None, 2), (1, 2, 1).index(1, 1))
print(hash((1, 2, 3)), hash(()), hash((1,)), hash((1, (2, 3))), hash((1.0, True)) == hash((1, 1)), hash((-1, 2.5, None)) == hash((-1, 2.5, None)))
print(hash((-1, -2)), hash((2**61 - 1, 2**100)), hash((0.5, 1e300)))
print(tuple([1, 2]), tuple("ab"), tuple({1: 2}), tuple(range(3)), tuple(x * 2 for x in [1, 2]), tuple())
check(lambda: t[4])
check(lambda: t["a"])
check(lambda: t[1.0])
check(lambda: () + 1)
check(lambda: () + [])
check(lambda: (1,) * "a")
check(lambda: ().index(1))
check(lambda: ().index())
check(lambda: ().count())
check(lambda: tuple(1))
check(lambda: tuple(1, 2))
check(lambda: tuple(a=1))
check(lambda: ().foo)
check(lambda: hash(([],)))
check(lambda: (1,) < ("a",))
check(lambda: (1,) < [1])
check(lambda: t.append(1))


def assign():
    t[0] = 1


def delete():
    del t[0]


check(assign)
check(delete)
r = ([],)
r[0].append(r)
print(r, [r])


class P(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]

    def __add__(self, o):
        return P(self.x + o.x, self[1] + o[1])


p = P(1, 2)
q = p + P(10, 20)
p.note = "n"
print(p, q, q.x, type(q).__name__, p == (1, 2), hash(p) == hash((1, 2)), isinstance(p, tuple), p.note)
print({p: 1}[(1, 2)], type(p[:]).__name__, type(p * 2).__name__, type(tuple(p)).__name__)


def swap(a, b):
    return b, a


x, y = swap(1, 2)
print(x, y)
a, (b, c), *d = 1, (2, 3), 4, 5
print(a, b, c, d)
for i, (j, k) in enumerate([(1, 2), (3, 4)]):
    print(i, j, k)
print(*t, sep="|")
print((*"ab", *(1, 2)), (1, *[]), *())
d = {(1, 2): "x", (1, (2, 3)): "y"}
print(d[1, 2], d[1, (2, 3)])
print(max((1, 5), (2, 0)), min([(3, "a"), (3, "b")]), sorted([(2, "b"), (1, "z"), (2, "a")]))
deep = ()
for _ in range(100000):
    deep = (deep,)
check(lambda: len(repr(deep)))
check(lambda: hash(deep))
print(any(()), all(()), sum((1, 2, 3)), tuple(reversed((1, 2, 3))), tuple(zip((1, 2), "ab")))
