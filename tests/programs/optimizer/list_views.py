"""Slices of lists that are only stored, put together or run over: what would break a careless version."""


def rotate(xs, i):
    xs[i:] = xs[i + 1:] + xs[i:i + 1]
    return xs


for i in range(-7, 8):
    print(i, rotate([1, 2, 3, 4, 5], i), rotate([], i), rotate(["a"], i))


def rotate_by(xs, i, k, n):
    xs[i:n] = xs[k:n] + xs[i:k]


for i in range(-2, 4):
    for k in range(-1, 6):
        xs = list(range(6))
        rotate_by(xs, i, k, 6)
        print(xs, end=" ")
    print()


# Longer and shorter than what they replace.
def squeeze(xs, a, b, c, d):
    xs[a:b] = xs[b:c] + xs[c:d]
    return xs


for bounds in [(0, 0, 2, 4), (0, 5, 6, 7), (3, 1, 2, 3), (0, 2, 1, 3), (1, 4, -2, 99), (-99, 2, 99, 1)]:
    print(squeeze(list("abcdefgh"), *bounds))
big = squeeze(list(range(200)), 0, 100, 150, 200)
print(len(big), big[:3], big[48:53], sum(big))


def swap_halves(n):
    xs = list(range(n))
    h = n // 2
    xs[:] = xs[h:] + xs[:h]
    return xs


print(swap_halves(5), swap_halves(80)[38:42], sum(swap_halves(81)))


# Into another list, and from two.
def gather(to, xs, ys):
    to[1:3] = xs[1:2] + xs[-1:]
    to[:0] = xs[:1] + ys[:1]
    return to


print(gather([0, 0, 0, 0], [1, 2, 3], [7.5]))


def aliased(xs):
    ys = xs
    ys[0:2] = xs[1:2] + xs[0:1]
    return xs, ys is xs


print(aliased(["x", "y", "z"]))


# The objects themselves move.
class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


things = [Thing(n) for n in "abc"]
first = things[0]
rotate(things, 0)
print(things, things[2] is first)


# Subclasses of list have methods of their own.
class Loud(list):
    def __getitem__(self, index):
        print("get", index)
        return super().__getitem__(index)

    def __setitem__(self, index, value):
        print("set", index, value)
        super().__setitem__(index, value)

    def __add__(self, other):
        print("add", other)
        return list(self) + other


rotate(Loud([1, 2, 3]), 1)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("index", self.n)
        return self.n


def rotate_at(xs, a, b, c):
    xs[a:] = xs[b:] + xs[a:c]
    return xs


print(rotate_at([1, 2, 3, 4], Index(1), Index(2), Index(2)))
try:
    rotate_at([1, 2, 3, 4], 0, "1", 2)
except TypeError as e:
    print(e)
print(rotate_at([1, 2, 3], 1 << 70, -(1 << 70), 1 << 65), rotate_at([1, 2, 3], None, None, None))


def between(xs, log):
    part = xs[1:] + xs[:1]
    log.append(len(part))
    xs[:] = part
    return xs


print(between([1, 2, 3], log := []), log)


def changed_between(xs):
    xs[:] = xs[1:] + [xs.pop()]
    return xs


print(changed_between([1, 2, 3]))


# Loops over slices.
def total(xs, a, b):
    s = 0
    for x in xs[a:b]:
        s += x
    return s


numbers = [1, 2, 3, 4, 5, 6, 7]
for a in (None, -99, -3, 0, 2, 6, 99):
    print([total(numbers, a, b) for b in (None, -99, -2, 0, 3, 7, 99)])


def ends(n):
    xs = list(range(n))
    out = []
    for i in range(-3, 8):
        out.append(sum(x * 2 for x in xs[i:]))
        out.append(tuple(x + 1 for x in xs[:i]))
        out.append([x for x in xs[i:i + 2]])
        out.append(max((x for x in xs[i:6]), default="-"))
    return out


print(ends(6))


# The list changes under the loop.
def growing(n):
    xs = list(range(n))
    for x in xs[1:]:
        xs.append(x * 10)
        xs[0] = x
    return xs


print(growing(4))


def overwritten(n):
    xs = list(range(n))
    out = []
    for x in xs[:3]:
        xs[2] = 99
        out.append(x)
    return out


print(overwritten(5))


def shrinking(n):
    xs = list(range(n))
    for x in xs[:]:
        if x % 2:
            xs.remove(x)
    for x in xs[1:]:
        del xs[0]
    return xs


print(shrinking(9))


def filled_by_itself():
    out = []
    for _ in range(3):
        out.append(len(out))
        for x in out[:2]:
            out.append(x)
    return out


print(filled_by_itself())


def kept(n):
    out = []
    rows = []
    for i in range(n):
        for x in out[i:]:
            rows.append(x)
        out = [i, i + 1]
        for x in out[:1]:
            out.append(x + 10)
    return out, rows


print(kept(4))


def called(xs):
    out = []
    for x in xs[1:]:
        out.append(touch(x))
    return out


def touch(x):
    shared[2] = "touched"
    return x


shared = [0, 1, 2, 3]
print(called(shared), shared)


def yielding(n):
    xs = list(range(n))
    for x in xs[1:]:
        got = yield x
        if got:
            xs[:] = got


g = yielding(5)
print(next(g), g.send([7, 7, 7]), list(g))


def raising(n):
    xs = list(range(n))
    pool = ("a", "b", "c")
    try:
        return tuple(pool[i] for i in xs[1:])
    except IndexError as e:
        return str(e)


print(raising(3), raising(6))


def backwards(n):
    xs = list(range(n))
    s = []
    for x in reversed(xs[1:4]):
        s.append(x)
    for k, x in enumerate(xs[2:]):
        s.append(k * x)
    for x, y in zip(xs[1:], xs[:-1]):
        s.append(x - y)
    return s


print(backwards(6))


def permutations(iterable, r=None):
    pool = tuple(iterable)
    n = len(pool)
    if r is None:
        r = n
    indices = list(range(n))
    cycles = list(range(n - r + 1, n + 1))[::-1]
    yield tuple(pool[i] for i in indices[:r])
    while n:
        for i in reversed(range(r)):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1:] + indices[i:i + 1]
                cycles[i] = n - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield tuple(pool[i] for i in indices[:r])
                break
        else:
            return


print(list(permutations("abc")), list(permutations([1, 2.5, None], 2)))
print(sum(p[0] * p[3] - p[1] for p in permutations(range(5))))
