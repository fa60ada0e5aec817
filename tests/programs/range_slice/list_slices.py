"""Slices of lists from all bounds, and what is done with them."""


def numbers(n):
    return [i * 10 for i in range(n)]


def slow(xs, a, b):
    return [xs[i] for i in range(*slice(a, b, None).indices(len(xs)))]


def all_bounds():
    checked = 0
    for n in (0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 61, 62, 63, 64, 65, 130):
        xs = numbers(n)
        for a in (None, 0, 1, 2, 3, 5, n - 1, n, n + 1, 100, -1, -2, -n, -n - 1):
            for b in (None, 0, 1, 2, 4, 6, n - 1, n, n + 1, 100, -1, -3, -n, -n - 1):
                got = xs[a:b]
                assert got == slow(xs, a, b), (n, a, b, got)
                got.append("x")
                got.insert(0, "y")
                assert got[1:-1] == slow(xs, a, b) and len(xs) == n
                checked += 1
    return checked


def plain(xs, i, n):
    return xs[:i], xs[i:], xs[i:i + n], xs[:]


def many():
    kept = []
    xs = numbers(20)
    for i in range(3000):
        part = xs[i % 20:i % 7 + 12]
        if i % 100 == 0:
            kept.append(part)
    return [len(p) for p in kept], kept[3], kept[-1]


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("index", self.n)
        return self.n


def rotate(indices, i):
    indices[i:] = indices[i + 1:] + indices[i:i + 1]
    return indices


print(all_bounds())
for i in (0, 1, 3, 5, 9):
    print(plain(numbers(5), i, 2))
print(many())
xs = numbers(4)
print(xs[True:], xs[:True], xs[False:3], xs[Index(1):Index(3)], xs[2**70:], xs[:2**70], xs[-2**70:2**62])
for bad in (1.0, "1"):
    try:
        xs[bad:]
    except TypeError as e:
        print(e)
    try:
        xs[:bad]
    except TypeError as e:
        print(e)
for i in range(6):
    print(rotate(numbers(4), i))
