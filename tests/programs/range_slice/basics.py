# range and slice.
def check(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


for r in [range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 5), range(1, 0), range(-3, 3), range(7, -8, -5), range(0, 1, 100)]:
    print(r, list(r), len(r), bool(r), r.start, r.stop, r.step, list(reversed(r)), list(r[::-1]), r[1:], r[:-1], r[::2], r[5:1:-1])
    print([x in r for x in range(-2, 11)], r == range(r.start, r.stop, r.step), hash(r) == hash(range(r.start, r.stop, r.step)))
big = range(2**70, 2**70 + 10, 3)
print(big, list(big), big[1], big[-1], big[1:3], 2**70 + 3 in big, 2**70 + 4 in big, 5 in big, big.index(2**70 + 6), big.count(2**70), list(reversed(big)))
huge = range(0, 2**100, 2**95)
print(len(huge), list(huge)[:3], huge[31], huge[-1] == 31 * 2**95, huge[2:5], list(huge[30:]))
neg = range(2**65, -(2**65), -(2**64))
print(list(neg), len(neg), 0 in neg, 1 in neg, neg.index(0), list(neg[::-1]))
edge = range(2**62 - 3, 2**62 + 3)
print(list(edge), len(edge), edge[3], list(edge[::-1]), 2**62 in edge, edge.index(2**62 + 2))
edge = range(-(2**62) - 2, -(2**62) + 2)
print(list(edge), edge[0], edge[-1])
edge = range(2**63 - 2, 2**63 + 2)
print(list(edge), edge.index(2**63), sum(edge))
print(range(0, 2**62 * 3, 2**62)[2], list(range(0, -(2**63), -(2**62))))
print(range(3) == range(0, 3, 1), range(0, 3, 2) == range(0, 4, 2), range(0) == range(2, 1), range(1, 2) == range(1, 3, 5), range(3) == [0, 1, 2], range(3) != range(4))
print(hash(range(0)) == hash(range(5, 5)), len({range(3), range(0, 3), range(0, 3, 1), range(4)}))
print(range(10).index(5), range(0, 10, 2).index(4), range(10).count(5), range(10).count(50), range(5).count("a"), 2.0 in range(5), 2.5 in range(5), "a" in range(3), True in range(2))
print(range(True, 5), range(10)[3], range(10)[-3], range(10)[2:7:2], range(10)[True])
print(sum(range(101)), max(range(5)), min(range(5, 0, -1)), [*range(3)], tuple(range(3)), sorted(range(3, 0, -1)))
a, b, c = range(3)
print(a, b, c)
check(lambda: range())
check(lambda: range("a"))
check(lambda: range(1.0))
check(lambda: range(1, 2, 0))
check(lambda: range(1, 2, 3, 4))
check(lambda: range(a=1))
check(lambda: range(5)[5])
check(lambda: range(5)[-6])
check(lambda: range(5)["a"])
check(lambda: range(5)[1.5])
check(lambda: range(5).index(7))
check(lambda: range(5).index("a"))
check(lambda: range(5).index())
check(lambda: range(5).count())
check(lambda: len(range(2**70)))
check(lambda: range(1) < range(2))
check(lambda: range(5)[::0])
check(lambda: range(3) + range(3))
check(lambda: range(3).foo)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print(range(Index(3)), list(range(Index(1), Index(4))), [1, 2, 3][Index(1)], "abc"[Index(0) : Index(2)])
it = iter(range(5))
print(next(it), it.__length_hint__(), list(it), it.__length_hint__(), type(it).__name__, type(iter(big)).__name__)
it = iter(big)
print(next(it), it.__length_hint__(), list(it))
print(next(it, "done"))

s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice("a", [], 2.5))
print(slice(1, 2) == slice(1, 2), slice(1, 2) != slice(1, 3), slice(1, 2) < slice(1, 3), slice(1) == 1, slice(1, 2) >= slice(0, 5))
print(s.indices(5), s.indices(100), slice(None, None, -1).indices(5), slice(-3, None).indices(5), slice(-100, 100).indices(4), slice(3, 1).indices(9), slice(None, None, -2).indices(0))
print(slice(2**70).indices(10), slice(-(2**70), 2**70, 2**70).indices(10), slice(0, 5).indices(2**80), slice(Index(2)).indices(5))
check(lambda: slice())
check(lambda: slice(1, 2, 3, 4))
check(lambda: slice(1).indices())
check(lambda: slice(1).indices("a"))
check(lambda: slice(1).indices(-1))
check(lambda: slice("a").indices(1))
check(lambda: slice(1, 2, 0).indices(3))
check(lambda: slice(1) < 1)
check(lambda: slice(1) < slice("a"))
check(lambda: hash(slice(1)))
check(lambda: slice(a=1))
text = "abcdefghij"
l = list(range(10))
t = tuple(l)
for start in [None, 0, 3, -4, 20, -20, 2**70]:
    for stop in [None, 0, 7, -1, -30, 30, -(2**70)]:
        for step in [None, 1, 2, -1, -3, 2**70]:
            sl = slice(start, stop, step)
            assert list(text[sl]) == [text[i] for i in range(*sl.indices(10))], sl
            assert l[sl] == [l[i] for i in range(*sl.indices(10))], sl
            assert t[sl] == tuple(t[i] for i in range(*sl.indices(10))), sl
            assert list(range(10)[sl]) == l[sl], sl
print(text[s], l[s], t[s], b"abcdefghij"[s])


class Show:
    def __getitem__(self, k):
        return k


x = Show()
print(x[1:2], x[:], x[::2], x[1:2, 3], x[..., None], x[()], x[1:2:3, ::4], x[-1])
