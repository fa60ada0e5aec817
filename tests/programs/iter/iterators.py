# Iterator types and lazy builtins.
def check(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


for v in [[1, 2], (1, 2), "ab", "é", b"ab", {1: 2}, {1}, range(2), {1: 2}.items(), {1: 2}.values(), reversed([1, 2]), enumerate([1]), zip([1]), map(str, [1]), filter(None, [1]), (x for x in [1]), iter(int, 1), reversed("ab"), reversed({1: 2})]:
    it = iter(v)
    print(type(it).__name__, iter(it) is it, next(it), hasattr(it, "__length_hint__"))
l = [1, 2, 3]
it = iter(l)
print(it.__length_hint__(), next(it), it.__length_hint__())
l.append(4)
print(it.__length_hint__(), list(it), it.__length_hint__())
l.append(5)
print(next(it, "end"), list(it))
it = reversed(l)
print(next(it), it.__length_hint__())
del l[2:]
print(list(it), it.__length_hint__())
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate("a", 2**62 - 1)), list(enumerate("ab", 2**70)))
print(list(zip()), list(zip([1, 2], "ab", (3, 4, 5))), list(zip([1])), list(zip([1], [])), list(zip([1, 2], [3, 4], strict=True)))
check(lambda: list(zip([1], [1, 2], strict=True)))
check(lambda: list(zip([1], [1], [1, 2], strict=True)))
check(lambda: list(zip([1, 2], [1], strict=True)))
check(lambda: list(zip([1, 2], [1, 2], [1], strict=True)))
print(list(map(lambda x: x * 2, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(int, "123")), list(map(max, [1, 5], [3, 2], [2, 9])))
print(list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(lambda x: x > 1, range(4))), list(filter(bool, [0, 2])), list(filter(str.isdigit, "a1b2")))
print(list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed([])), list(reversed(b"ab")))
counter = iter(lambda: l.append(0) or len(l), 6)
print(list(counter), l, next(counter, "over"))
print(type(enumerate([])), type(zip()), type(map(str, [])), type(filter(None, [])), type(reversed(())), str(zip())[:11], repr(iter([]))[:22])


class Seq:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        return i * 10

    def __len__(self):
        return self.n


s = Seq(3)
print(list(s), 20 in s, 25 in s, list(reversed(s)), tuple(s), [*s], max(s), sum(s), type(iter(s)).__name__, iter(s).__length_hint__())
a, b, c = s
print(a, b, c, dict(zip(s, s)), list(zip(s, "ab")), sorted(s, reverse=True), list(enumerate(s)))


class Iter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Iter(3)), sum(Iter(4)), max(Iter(5)), [*Iter(2)], 3 in Iter(5), list(Iter(0)), tuple(map(str, Iter(2))), dict(enumerate(Iter(2))))
x, y = Iter(2)
first, *rest = Iter(4)
print(x, y, first, rest, "".join(map(str, Iter(3))), sorted(Iter(3)), set(Iter(3)), any(Iter(3)), all(Iter(3)))


class NotIter:
    def __iter__(self):
        return 5


class NoReverse:
    __reversed__ = None

    def __len__(self):
        return 1

    def __getitem__(self, i):
        return i


class Rev:
    def __reversed__(self):
        return iter("rev")


class Raises:
    def __iter__(self):
        raise ValueError("in iter")


class RaisesNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("in next")


check(lambda: iter(NotIter()))
check(lambda: list(NotIter()))
check(lambda: reversed(NoReverse()))
check(lambda: list(reversed(Rev())))
check(lambda: list(Raises()))
check(lambda: list(RaisesNext()))
check(lambda: [x for x in RaisesNext()])
check(lambda: sum(RaisesNext()))
check(lambda: dict(RaisesNext()))
check(lambda: set(Raises()))
check(lambda: "".join(Raises()))
check(lambda: [1, 2].extend(RaisesNext()))
check(lambda: max(RaisesNext()))
check(lambda: zip(1))
check(lambda: zip([], 1))
check(lambda: zip(strict=1, foo=2))
check(lambda: zip(foo=2))
check(lambda: enumerate())
check(lambda: enumerate(1))
check(lambda: enumerate([], 1, 2))
check(lambda: enumerate([], foo=2))
check(lambda: enumerate([], "a"))
check(lambda: filter(1))
check(lambda: filter(None, 1))
check(lambda: filter(a=1))
check(lambda: map())
check(lambda: map(1))
check(lambda: map(1, 2))
check(lambda: list(map(1, [2])))
check(lambda: reversed())
check(lambda: reversed(1))
check(lambda: reversed({1}))
check(lambda: reversed([], []))
check(lambda: iter())
check(lambda: iter(1))
check(lambda: iter(1, 2))
check(lambda: iter(1, 2, 3))
check(lambda: next())
check(lambda: next(1))
check(lambda: next([]))
check(lambda: next(iter([])))
check(lambda: next(iter([]), 1, 2))
check(lambda: next(iter([]), "default"))
check(lambda: next(iter([None])))


def for_int():
    for i in 5:
        pass


def for_none():
    return [i for i in None]


check(for_int)
check(for_none)


def gen():
    yield 1
    return "value"


g = gen()
next(g)
try:
    next(g)
except StopIteration as e:
    print("stop", e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print("stop", e.value, e.args)


class Stop:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("why")


try:
    next(Stop())
except StopIteration as e:
    print("stop", e.value)
m = map(lambda x: 1 // x, [1, 0, 2])
check(lambda: next(m))
check(lambda: next(m))
check(lambda: next(m))
check(lambda: next(m))
z = zip(it1 := iter([1, 2, 3]), iter([1]))
print(list(z), list(it1))


class MyEnum(enumerate):
    tag = "t"


class MyMap(map):
    def __next__(self):
        return ("m", super().__next__())


print(list(MyEnum("ab")), MyEnum("a").tag, list(MyMap(str, [1, 2])))
print(sum(x for x in range(5)), [(i, j) for i, j in zip(range(3), reversed(range(3)))], list(zip(*[(1, 2), (3, 4)])))
it = iter("abc")
for ch in it:
    print(ch, next(it, None), end=" ")
print()
print(any(x > 2 for x in [1, 2, 3]), all(x > 2 for x in [1, 2, 3]), list(iter({}.items())), dict(map(lambda k: (k, k * k), range(3))))
