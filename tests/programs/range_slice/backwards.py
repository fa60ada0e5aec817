"""Loops over reversed(range(...)) and over ranges that come from elsewhere."""


def down(n):
    return [i for i in reversed(range(n))]


def between(a, b):
    out = []
    for i in reversed(range(a, b)):
        out.append(i)
        i = "rebound"
    else:
        out.append("end")
    return out


def steps(a, b, c):
    out = []
    for i in reversed(range(a, b, c)):
        out.append(i)
    return out


def over(r):
    total = []
    for i in r:
        total.append(i)
        if len(total) > 6:
            total.append("...")
            break
    else:
        total.append("end")
    return total


def shared(n):
    cols = range(n)
    return [sum(i * j for j in cols) for i in cols], max(i for i in reversed(cols)) if n else None


def triangle(r):
    out = []
    for i in r:
        for j in r:
            if j > i:
                break
            out.append((i, j))
    return out


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("index", self.n)
        return self.n


for n in (-3, 0, 1, 2, 5):
    print(down(n))
print(between(2, 6), between(6, 2), between(-3, 3), between(3, 3))
print(between(2**62 - 2, 2**62 + 1), between(-2**62 - 2, -2**62 + 1), between(2**70, 2**70 + 2))
print(between(-4611686018427387904, -4611686018427387902), between(4611686018427387901, 4611686018427387903))
print(down(Index(3)), between(Index(1), Index(4)), down(True))
print(steps(0, 10, 3), steps(10, 0, -3), steps(0, 10, 1), steps(0, -10, 1))
for bad in (1.5, "3", None):
    try:
        down(bad)
    except TypeError as e:
        print(e)
try:
    steps(1, 2, 0)
except ValueError as e:
    print(e)
cases = [range(0), range(5), range(2, 5), range(5, 2), range(5, 2, -1), range(0, 30, 7), range(10, -10, -6)]
cases += [range(2**62 - 2, 2**62 + 2), range(0, 2**64, 2**62), range(2**65, 2**65 + 2), range(-2**62, -2**62 + 2)]
cases += [range(4611686018427387900, 4611686018427387903, 2), range(-4611686018427387904, 4611686018427387903, 2**61)]
for r in cases:
    print(r, over(r), over(reversed(r)))
print(shared(4), shared(0))
print(triangle(range(4)), triangle(range(3, 0, -1)))


def generated(r):
    for i in r:
        sent = yield i
        if sent:
            r = range(100, 103)
    for i in reversed(range(3)):
        yield -i


print(list(generated(range(3))))
g = generated(range(2, 9, 3))
print(next(g), g.send(True), list(g))
for i in reversed(range(3)):
    for i in reversed(range(i)):
        print(i, end=" ")
print(i)
for i in reversed(range(0)):
    pass
print(i)
