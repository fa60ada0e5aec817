"""Tuples made of lists that nothing else has seen, of every length; lists made with room."""
import gc
import sys


def squares(n):
    return tuple(i * i for i in range(n))


def odd(n):
    return tuple(i for i in range(n) if i % 2)


def picked(pool, indices, r):
    return tuple(pool[i] for i in indices[:r])


def copied(xs):
    return tuple(x for x in xs)


def pair(*args):
    return args


def spread(a, b):
    return (*a, *b), (0, *a), (*b, 1)


for n in (0, 1, 2, 3, 4, 5, 8, 61, 62, 63, 64, 65, 129, 200):
    t = squares(n)
    assert t == tuple([i * i for i in range(n)]) and type(t) is tuple, n
    assert len(t) == n and hash(t) == hash(tuple(list(t))) and sys.getsizeof(t) == sys.getsizeof((0,) * n)
    assert odd(n) == tuple(range(1, n, 2))
    assert copied(list(range(n))) == tuple(range(n))
    assert picked(list(range(100, 400)), list(range(n)), n // 2 + 1) == tuple(range(100, 100 + min(n, n // 2 + 1)))
    assert spread(list(range(n)), t) == (tuple(range(n)) + t, (0,) + tuple(range(n)), t + (1,))
    assert pair(*t, *t) == t * 2

# As CPython has it, there is one empty tuple.
empty = tuple([])
print(squares(0) is empty, odd(1) is empty, copied([]) is empty, squares(-4))

# They live on, and what is in them.
kept = [squares(n) for n in range(40)]
deep = ()
for i in range(3000):
    deep = tuple(x for x in (deep, i, str(i)))
    [j for j in range(i % 70)]
gc.collect()
trash = [[k] * 9 for k in range(20000)]
gc.collect()
print(sum(map(sum, kept)), kept[7], kept[-1][-3:])
count = 0
while deep:
    assert deep[2] == str(deep[1])
    deep, count = deep[0], count + 1
print(count)


# Something in the middle.
def failing(xs, at):
    return tuple(10 // (x - at) for x in xs)


def growing(xs, most):
    def more(x):
        if len(xs) < most:
            xs.append(len(xs))
        return x

    return tuple(more(x) for x in xs)


def shrinking(xs):
    def less(x):
        xs.pop()
        return x

    return tuple(less(x) for x in xs), xs


print(failing([1, 2, 3], 9))
try:
    failing([1, 2, 3, 4], 3)
except ZeroDivisionError as e:
    print(e)
print(growing([0, 1], 9), growing([0], 1), len(growing([0], 100)))
print(shrinking([1, 2, 3, 4, 5]))
again = squares(5)
print({again: 1}[(0, 1, 4, 9, 16)], again + (1,), again[::-1], again * 2, again.index(9), sorted(again, reverse=True))


def rows(n, m):
    return [[i * j for j in range(m)] for i in range(n)]


def listed(n):
    out = []
    for i in range(n):
        out.append(i)
    return out


print(rows(3, 4), rows(0, 4), rows(2, 0), rows(2, -1))
for n in (0, 1, 62, 63, 1000):
    xs = listed(n)
    xs.append("end")
    xs.insert(0, "start")
    xs.pop()
    assert xs[1:] == list(range(n)) and xs[0] == "start", n
try:
    [x for x in range(1 << 62) if x < 3 or next(iter([]))]
except StopIteration:
    print("stopped")
