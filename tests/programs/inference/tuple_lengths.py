# Unpacking of tuples whose length the whole program tells, and of those of which it only seems to.
from collections import namedtuple


def attempt(f, *args):
    try:
        print(f.__name__, f(*args))
    except (ValueError, TypeError) as error:
        print(f.__name__, type(error).__name__, error)


def pairs(n):
    made = [(i, (i * 0.5, str(i))) for i in range(n)]
    total, texts = 0.0, []
    for i, (half, text) in made:
        total += half + i
        texts.append(text)
    return total, texts


def too_many():
    out = 0
    for a, b in [(1, 2, 3), (4, 5, 6)]:
        out += a + b
    return out


def too_few():
    out = 0
    for a, b, c in [(1, 2), (4, 5)]:
        out += a + b + c
    return out


def either(flag):
    t = (1, 2) if flag else (1, 2, 3)
    a, b = t
    return a + b


def mixed(n):
    found = []
    kept = []
    for i in range(n):
        kept.append((i, i + 1) if i != 3 else (i, i + 1, i + 2))
    for t in kept:
        a, b = t
        found.append(a * b)
    return found


def part(n):
    t = (1, 2, 3, 4)
    out = []
    for i in range(n):
        a, b = t[i:]
        out.append(a + b)
    return out


def repeated(n):
    t = (1, 2)
    a, b = t * n
    return a, b


def longer(n):
    t = (1, 2)
    for _ in range(n):
        t += (3,)
    a, b = t
    return a, b


def joined(t):
    a, b, c = t + (5,)
    return a, b, c


def gathered(*args):
    a, b = args
    return b, a


def made_of(items):
    a, b = tuple(items)
    return a, b


Point = namedtuple("Point", "x y")


class Pair(tuple):
    def __iter__(self):
        return iter("pair")


def of_point(points):
    return [x - y for x, y in points]


def of_subclass(p):
    a, b, c, d = p
    return a + b + c + d


def zipped(xs, ys):
    rows = list(zip(xs, ys, range(100)))
    return [x + y + n for x, y, n in rows]


def numbered(xs):
    kept = list(enumerate(xs))
    out = []
    for n, x in kept:
        out.append((n, x))
    for k, v in dict(kept).items():
        out.append((k, v))
    for n, (k, v) in enumerate(dict(kept).items()):
        out.append((n, k, v))
    return out


def rotate(a, b, c, n):
    for _ in range(n):
        a, b, c = b, c, a
    return a, b, c


def starred(rows):
    out = []
    for first, *rest in rows:
        out.append((first, rest))
    for (a, *b), c in [(r, 1) for r in rows]:
        out.append((a, b, c))
    return out


def nothing(rows):
    for () in rows:
        pass
    return len(rows)


def bodies(n, system=[([1.0, 2.0], [0.5, 0.25], 2.0), ([3.0, 4.0], [0.125, 1.0], 3.0)]):
    for _ in range(n):
        for ([x, y], v, m) in system:
            v[0] += x * m
            v[1] -= y * m
    return system


def wrong_list(rows):
    out = 0
    for ([x, y], z) in rows:
        out += x + y + z
    return out


def returns(i):
    if i == 2:
        return i, None
    return i, i * 1.5


def called(n):
    out = []
    for i in range(n):
        k, half = returns(i)
        out.append(half if k != 2 else k)
    return out


def generated(n):
    def rows():
        for i in range(n):
            got = yield (i, -i)
            if got:
                a, b = got
                yield (a, b)

    out = []
    for a, b in rows():
        out.append(a - b)
    g = rows()
    next(g)
    out.append(g.send((7, 8)))
    return out


attempt(pairs, 5)
attempt(too_many)
attempt(too_few)
attempt(either, True)
attempt(either, False)
attempt(mixed, 3)
attempt(mixed, 5)
attempt(part, 4)
attempt(repeated, 1)
attempt(repeated, 2)
attempt(longer, 0)
attempt(longer, 1)
attempt(joined, (1, 2))
attempt(joined, (1,))
attempt(gathered, 1, 2)
attempt(gathered, 1, 2, 3)
attempt(made_of, [1, 2])
attempt(made_of, "abc")
attempt(of_point, [Point(1, 2), Point(5, 3), (4, 4)])
attempt(of_subclass, Pair((1, 2)))
attempt(zipped, [1, 2, 3], [0.5, 1.5])
attempt(numbered, "ab")
attempt(rotate, 1, "b", None, 4)
attempt(starred, [(1, 2), (1, 2, 3), (1,)])
attempt(nothing, [(), ()])
attempt(nothing, [(), (1,)])
attempt(bodies, 3)
attempt(wrong_list, [([1, 2], 3), ([1, 2, 3], 4)])
attempt(called, 5)
attempt(generated, 3)
