# Messages of list operations that fail.
def check(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Meta:
    def __index__(self):
        return 1


def setitem(l, i, v):
    l[i] = v
    return l


def delitem(l, i):
    del l[i]
    return l


def iadd(l, v):
    l += v
    return l


check(lambda: [][0])
check(lambda: [1][1])
check(lambda: [1][-2])
one = [1]
check(lambda: one["a"])
check(lambda: one[1.5])
check(lambda: one[None])
check(lambda: [1][2**70])
check(lambda: [1, 2][Meta()])
check(lambda: [1, 2, 3][Meta() :])
check(lambda: [1][0:"a"])
check(lambda: [1][::0])
check(lambda: setitem([], 0, 1))
check(lambda: setitem([1], 2, 1))
check(lambda: setitem([1], "a", 1))
check(lambda: setitem([1, 2, 3], slice(0, 3, 2), [1]))
check(lambda: setitem([1, 2, 3], slice(0, 3, 2), 1))
check(lambda: setitem([1, 2, 3], slice(0, 2), 1))
check(lambda: setitem([1, 2, 3], slice(0, 2, 0), [1]))
check(lambda: delitem([1], 4))
check(lambda: delitem([1], "a"))
check(lambda: [].append())
check(lambda: [].append(1, 2))
check(lambda: [].append(a=1))
check(lambda: [].clear(1))
check(lambda: [].insert(1))
check(lambda: [].insert("a", 1))
check(lambda: [].pop())
check(lambda: [].pop(1, 2))
check(lambda: [1].pop(5))
check(lambda: [1].pop("a"))
check(lambda: [].remove(1))
check(lambda: [].index(1))
check(lambda: ["x"].index("abc"))
check(lambda: [].index())
check(lambda: [].index(1, 2, 3, 4))
check(lambda: [].index(1, "a"))
check(lambda: [].count())
check(lambda: [].sort(1))
check(lambda: [].sort(foo=1))
check(lambda: [1].sort(key=1))
check(lambda: [].sort(reverse="a"))
check(lambda: [].extend())
check(lambda: [].extend(1))
check(lambda: [].copy(1))
check(lambda: [].foo)
check(lambda: list(1))
check(lambda: list(1, 2))
check(lambda: list(a=1))
check(lambda: [] + 1)
check(lambda: [] + ())
check(lambda: [] * "a")
check(lambda: [] * [])
check(lambda: [1] * 2.0)
check(lambda: [1] * 2**70)
check(lambda: [1] * 2**62)
check(lambda: iadd([], 1))
check(lambda: [] < 1)
check(lambda: [1] < ["a"])
check(lambda: [1] < (1,))
check(lambda: hash([]))
check(lambda: [] - [])
check(lambda: -[])
check(lambda: [].__class__.append())
check(lambda: list.append(1))
check(lambda: [*1])
check(lambda: one(2))


class Bad:
    def __eq__(self, other):
        raise RuntimeError("eq")

    def __repr__(self):
        raise RuntimeError("repr")


check(lambda: [Bad()] == [1])
check(lambda: 1 in [Bad()])
check(lambda: [1, Bad()].index(2))
check(lambda: repr([1, Bad()]))
check(lambda: [Bad()].remove(3))


def unpack2(v):
    a, b = v
    return a, b


def unpack_star(v):
    a, b, *c, d = v
    return a, b, c, d


for v in [[1], [1, 2], [1, 2, 3], (1,), "abc", {1}, iter([1, 2, 3]), 5, None, {}, range(2)]:
    check(lambda: unpack2(v))
    if not hasattr(v, "__next__"):
        check(lambda: unpack_star(v))

deep = []
for _ in range(100000):
    deep = [deep]
check(lambda: len(repr(deep)))
other = []
for _ in range(100000):
    other = [other]
check(lambda: deep == other)
check(lambda: deep < other)
