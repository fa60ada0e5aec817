"""Items of lists and tuples that are stored and loaded again in one round of a loop."""


class Tricky:
    """Its operator changes the list that it came from."""

    def __init__(self, xs, at):
        self.xs, self.at = xs, at

    def __sub__(self, other):
        self.xs[self.at] = 100
        return 7


def countdown(xs, n):
    log = []
    for i in reversed(range(n)):
        xs[i] -= 1
        if xs[i] == 0:
            xs[i] = n - i
            log.append(i)
        else:
            j = xs[i]
            xs[i], xs[-j] = xs[-j], xs[i]
            log.append((i, j))
    return log, xs


print(countdown([1, 2, 3, 4], 4))
print(countdown([1, 1, 2, 2, 5], 3))
print(countdown([True, 2, 1, 3], 4))
for bad in (([1, 2], 3), ([], 1), ([1, 5, 1], 3), ([1, "a"], 2)):
    try:
        print(countdown(*bad))
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e, bad[0])
xs = [1, 2, 3]
xs[2] = Tricky(xs, 2)
try:
    print(countdown(xs, 3))
except IndexError as e:
    print(e, xs)


class Odd(int):
    def __sub__(self, other):
        return Odd(int(self) - other)

    def __eq__(self, other):
        del xs[1:]
        return int.__eq__(self, other)


xs = [1, 2, Odd(3)]
try:
    print(countdown(xs, 3))
except IndexError as e:
    print(e, xs)
xs = [1 << 62, -(1 << 62), (1 << 62) - 1]
try:
    print(countdown(xs, 3))
except IndexError as e:
    print(e, xs)


def doubled(xs, ys):
    # One list under two names.
    for i in range(len(xs)):
        xs[i] = xs[i] + 1
        ys[i] = xs[i] * 2
        xs[i] = xs[i] + ys[i]
    return xs, ys


print(doubled([1, 2, 3], [0, 0, 0]))
same = [1, 2, 3]
print(doubled(same, same))


def shifted(xs, k):
    # Two indices that may be one.
    for i in range(len(xs)):
        xs[i] = i
        xs[i - k] = -1
        print(xs[i], end=" ")
    print()
    return xs


print(shifted([9, 9, 9, 9], 1), shifted([9, 9, 9, 9], 0), shifted([9, 9, 9, 9], 4))


def called(xs, f):
    for i in range(len(xs)):
        xs[i] = i
        f(xs)
        print(xs[i] if i < len(xs) else "gone", end=" ")
    print()


called([1, 2, 3], lambda xs: None)
called([1, 2, 3], lambda xs: xs.reverse())
called([1, 2, 3], lambda xs: xs.__setitem__(0, "first"))
try:
    called([1, 2, 3], lambda xs: xs.clear())
except IndexError as e:
    print(e)


def turned(xs, k):
    # Items change places between a store and a load of the same index.
    out = []
    for i in range(len(xs)):
        xs[0] = i
        xs[: k + 1] = xs[k::-1]
        out.append(xs[0])
        xs[1] = -i
        xs.insert(0, xs.pop(1))
        out.append((xs[0], xs[1]))
        xs[0] = i
        xs[0:2] = [xs[1], xs[0]]
        out.append(xs[0])
        xs[k] = i
        xs.sort()
        out.append(xs[k])
    return out


print(turned([5, 6, 7, 8], 2), turned([5, 6], 1), turned([5, 6, 7], 0))


def down(xs, n):
    # From an index outside, or below 0, which counts from the end.
    out = []
    i = n
    while i > -3:
        try:
            xs[i] += 1
            out.append(xs[i])
            xs[i] = out[-1] * 2
        except IndexError as e:
            out.append(str(e))
        i -= 1
    return out, xs


print(down([1, 2], 3))
print(down([5], 1))


# Tuples by index in loops.
def through(t, order):
    s = []
    for i in order:
        s.append(t[i])
        s.append(t[i - 1])
    return s


def every(t, n):
    s = 0
    for i in range(n):
        s = s * 10 + t[i]
    return s


def tuples(ts, i):
    return [t[i] for t in ts]


def unpacked(n):
    acc = (0, 1)
    for i in range(n):
        acc = (acc[i % 2], acc[i % 2 - 1] + acc[0])
    return acc


print(through((1, 2, 3), [0, 1, 2, -1]), through("abc", [0, 2]), through([1, 2], [1]))
print(every((1, 2, 3), 3), every((1, 2, 3), 2), every((), 0), every([4, 5], 2))
for args in (((1, 2), 3), ((), 1), ((1, "a"), 2)):
    try:
        print(every(*args))
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
for order in ([3], [-4], [0, 1 << 70], [0.0], [True, False]):
    try:
        print(through((1, 2, 3), order))
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
print(tuples([(1, 2), (3, 4), (5, 6, 7)], -1), unpacked(12))


class Point(tuple):
    def __getitem__(self, i):
        return ("item", i)


print(through(Point((1, 2, 3)), [0, 5]), tuples([(1, 2), Point((3, 4))], 1))
