# Loops over enumerate, zip and reversed: lists that change, other iterables, targets of all kinds, errors.
import traceback


class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Sub(list):
    def __iter__(self):
        return iter("sub")

    def __reversed__(self):
        return iter("bus")


def enum(xs):
    return [(i, x) for i, x in enumerate(xs)]


def enum_from(xs):
    out = []
    for i, x in enumerate(xs, 5):
        out.append((i, x))
    for i, x in enumerate(xs, -1):
        out.append((i, x))
    return out, i


def enum_start(xs, start):
    out = []
    for pair in enumerate(xs, start):
        out.append(pair)
    return out


def zipped(a, b):
    out = []
    for x, y in zip(a, b):
        out.append((y, x))
    else:
        out.append("else")
    return out


def zipped3(a, b, c):
    return [x + y + z for x, y, z in zip(a, b, c)]


def back(xs):
    out = []
    for x in reversed(xs):
        if x == 3:
            continue
        if x == 9:
            break
        out.append(x)
    else:
        out.append("all")
    return out


def pairs(a, b):
    out = []
    for p in zip(a, b):
        out.append(p)
    for p in enumerate(a):
        out.append(p)
    for i, (x, y) in enumerate(zip(a, b)):
        out.append((i, x, y))
    for i, [x, *rest] in enumerate(zip(a, b, a, b)):
        out.append((i, x, rest))
    for first, *rest in zip(a, b):
        out.append((first, rest))
    return out


things = ([1, 2, 3], (4, 5), "ab", range(3), {7: 8, 9: 10}, Sub([1]), [], It(2), iter([1, 2]))
for x in things:
    if not isinstance(x, It) and not hasattr(x, "__next__"):
        print(enum(x), enum_from(x) if len(x) else None, enum_start(x, 1 << 62))
        print(pairs(x, [1, 2]), pairs([1, 2], x))
    else:
        print(enum(x))
print(zipped([1, 2], [3, 4, 5]), zipped((1, 2), [3]), zipped(It(4), [1, 2]), zipped([], [1]), zipped("ab", "cd"))
print(zipped3([1, 2], [3, 4], [5, 6]), zipped3([1, 2], (3, 4), [5, 6]), zipped3("ab", "cd", "ef"))
print(back([1, 2, 3]), back((1, 9, 2)), back("abc"), back(range(5)), back([]), back(Sub([4])), back({1: 2, 3: 4}))

# Which iterator is asked first.
a, b = It(3), It(5)
print(zipped(a, b), a.n, b.n)
a, b = iter([1, 2]), iter([1, 2, 3])
print(zipped(b, a), list(a), list(b))


def growing():
    xs = [1, 2, 3]
    out = []
    for i, x in enumerate(xs):
        if i < 4:
            xs.append(i * 10)
        if i == 2:
            xs.pop(0)
        out.append((i, x))
    ys = [1, 2, 3, 4]
    for x, y in zip(xs, ys):
        ys.pop()
        xs.append(x)
        out.append((x, y))
    for y in reversed(xs):
        out.append(y)
        if len(xs) > 3:
            del xs[1:3]
    for y in reversed(xs):
        xs.append(y)
        if len(xs) > 9:
            xs.clear()
        out.append(y)
    for x, y in zip(xs, xs):
        out.append("never")
    return out, xs, ys


print(growing())


def rebound(xs):
    out = []
    for i, x in enumerate(xs):
        xs = [0]
        i += 10
        out.append((i, x))
    for x, y in zip(xs, [1, 2]):
        xs = None
        x = y = 3
        out.append((x, y))
    return out, xs


print(rebound([1, 2, 3]))


def closures(xs):
    return [f() for f in [lambda: (i, x) for i, x in enumerate(xs)]], [
        (lambda k=i: k + x)() for i, x in enumerate(xs)
    ]


print(closures([5, 6]))


def swap(xs):
    for xs[0], xs[1] in zip([7, 8], [9, 10]):
        pass
    for i, xs[i] in enumerate([20, 30]):
        pass
    return xs


print(swap([1, 2, 3]))


def caught(xs, ys):
    out = []
    for i, x in enumerate(xs):
        try:
            for y, z in zip(ys, x):
                out.append(i // y + z)
        except (ZeroDivisionError, TypeError) as e:
            out.append(str(e))
        finally:
            out.append(i)
    return out


print(caught([[1, 2], 3, [4]], [1, 0]))


def gen(xs):
    for i, x in enumerate(xs):
        got = yield i, x
        if got:
            xs.append(got)
    for x, y in zip(xs, reversed(xs)):
        yield x, y


g = gen([1, 2])
print(next(g), g.send(5), *g)


class WrongLength:
    def __iter__(self):
        return iter([1])


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
        tb = e.__traceback__
        while tb:
            print("  ", tb.tb_frame.f_code.co_name, tb.tb_lineno)
            tb = tb.tb_next


def three(xs):
    for i, x, y in enumerate(xs):
        print(i)


def one(xs):
    for (i,) in zip(xs, xs):
        print(i)


for f in (
    lambda: three([1]),
    lambda: three([]),
    lambda: one([1]),
    lambda: enum(3),
    lambda: zipped([1], None),
    lambda: zipped(1, [2]),
    lambda: back(iter([1])),
    lambda: enum_start([1, 2], "a"),
    lambda: enum_start([1, 2], 2**70),
    lambda: [y for x, y in zip([1], [WrongLength()]) for y, z in [y]],
    lambda: sum(x * y for x, y in zip([1, 2, 3], [4, 5, 6])),
    lambda: max(i for i, c in enumerate("abc") if c != "c"),
    lambda: {k: v for k, v in zip("abc", [1, 2, 3])},
    lambda: sorted(x for x in reversed([3, 1, 2])),
):
    show(f)
total = 0
for i, x in enumerate([1.5, 2.5], 1):
    total += i * x
print(total, i, x)
for i, x in enumerate([]):
    pass
print(i, x)
