"""Loops over range objects and counts of which nothing is known: with and without iterator object."""


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class NotAnInt:
    pass


def total(n):
    t = 0
    for i in range(n):
        t += i * 2 - 1
    return t


def windows(count, vec):
    cols = range(count)
    for _ in range(2):
        yield len(set(vec[i] + i for i in cols)), len(set(vec[i] - i for i in cols))
    yield sum(vec[i] for i in cols)


def stepped(r, out):
    for i in r:
        for j in r:
            if j > i:
                out.append((i, j))
                break
    return out


def nothing_bound(n, again):
    # The loop variable may not be bound after the loop.
    for _ in range(again):
        for i in range(n):
            pass
    return i


def bound_late(n):
    for k in range(n):
        if k > 2:
            print(later, end=" ")
        later = k * k
    return later


def deleted(n):
    for k in range(n):
        x = k
        if k % 2:
            del x
        try:
            print(x, end=" ")
        except UnboundLocalError as e:
            print(type(e).__name__, end=" ")
    print()


for n in (0, 1, 7, True, False, Index(5), -3):
    print(total(n), end=" ")
print()
for n in (NotAnInt(), 2.0, "3", None):
    try:
        print(total(n))
    except TypeError as e:
        print(e)

big = 1 << 70
for r in (range(3), range(big, big + 3), range(5, 0, -2), range(-4, 4, 3), range(big, big - 5, -2), range(0)):
    print(stepped(r, []))

print(list(windows(4, (1, 3, 0, 2))))
print(list(windows(True, [5, 6])))
print(list(windows(Index(3), [1 << 64, -1 << 64, 7])))
print(list(windows(2, {0: 1.5, 1: 2.5, 2: 0})))
abandoned = windows(4, [1 << 61, (1 << 62) - 1, -(1 << 62), 0])
print(next(abandoned))
abandoned.close()
try:
    list(windows(4, (1, 2, 3)))
except IndexError as e:
    print(e)
try:
    for w in windows(2, [1, []]):
        print(w)
except TypeError as e:
    print(e)

print(nothing_bound(3, 2), nothing_bound(Index(2), 1))
for args in ((0, 3), (3, 0)):
    try:
        print(nothing_bound(*args))
    except UnboundLocalError as e:
        print(e)
print(bound_late(6))
try:
    bound_late(0)
except UnboundLocalError as e:
    print(e)
deleted(5)


def crossing(flags, start, step, stop):
    # Steps that are known only here, small, large, backwards and nothing.
    hits = 0
    for i in range(start, stop, step):
        flags[i] = False
        hits += 1
    return hits, flags.count(False)


def sieve(limit):
    flags = [True] * limit
    for i in range(2, limit):
        if flags[i]:
            for multiple in range(i * i, limit, i):
                flags[multiple] = False
    return [i for i in range(2, limit) if flags[i]]


print(sieve(60), sieve(True), sieve(0))
for start, step, stop in ((0, 3, 10), (9, -2, -1), (-10, 4, 10), (0, 1 << 61, 10), (0, (1 << 62) + 1, 10)):
    print(crossing([True] * 10, start, step, stop))
for start, step, stop in ((0, 3, 13), (9, -2, -12), (-11, 4, 10), (0, 0, 5)):
    flags = [True] * 10
    try:
        crossing(flags, start, step, stop)
    except (IndexError, ValueError) as e:
        print(e, flags.count(False))
