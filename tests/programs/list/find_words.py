"""Membership, index, count and remove: words at first, then == with its surprises."""


class Any:
    def __init__(self, log): self.log = log
    def __eq__(self, o):
        self.log.append(o)
        return o == 3
    __hash__ = None
nan = float("nan")
for xs in ([1, 2, 3], [1, 2.0, 3], [True, 0], [1 << 70, 5], [nan, 2], ["a", "bc", "a" * 40], [None, "x"], [], ["é", "日本"], [1, "1", None, 1.5]):
    for x in (1, 2, 3, True, 0, 0.0, 1 << 70, nan, "a", "b" + "c", "a" * 40, None, "x", "é", "日" + "本", 1.5, 5.0, float("nan")):
        t = tuple(xs)
        r = [x in xs, x in t, xs.count(x)]
        for s in (xs, t):
            try: r.append(s.index(x))
            except ValueError as e: r.append(str(e))
            try: r.append(s.index(x, 1))
            except ValueError as e: r.append("no")
            try: r.append(s.index(x, -1, 100))
            except ValueError as e: r.append("no")
            try: r.append(s.index(x, 5, 2))
            except ValueError as e: r.append("no")
        ys = xs[:]
        try:
            ys.remove(x)
            r.append(len(ys))
        except ValueError as e: r.append(str(e))
        print(r)
log = []
a = Any(log)
print(3 in [1, 2, a, 3], 4 in [1, a, 5], "x" in ["y", a], log)
log.clear()
print(a in [1, 2, 3, 4], log)
class Grow:
    def __init__(self, xs): self.xs = xs; self.n = 0
    def __eq__(self, o):
        self.n += 1
        if self.n < 4: self.xs.append(Grow2(self))
        return False
class Grow2:
    def __init__(self, g): self.g = g
    def __eq__(self, o): return self.g.n > 5 or self.g == o and False
xs = [1]
xs.append(Grow(xs))
print(7 in xs, len(xs))
class Shrink:
    def __eq__(self, o):
        del self.xs[1:]
        return False
s = Shrink(); s.xs = [0, s, 5, 6]
print(5 in s.xs, len(s.xs))
class S(str):
    def __eq__(self, o): return "any"
    __hash__ = str.__hash__
class I(int):
    def __eq__(self, o): return True
    __hash__ = int.__hash__
print("q" in ["a", S("z")], 9 in [1, I(2)], S("q") in ["a"], I(5) in [1], ["a", S("z")].index("q"))
class L(list):
    pass
print(2 in L([1, 2]), 3 in L([1, 2]), L([1, 2]).index(2))
class T(tuple):
    def __contains__(self, x): return "yes"
print(2 in T((1,)), (1, 2, 3).index(3), 2 in (1, 2))
