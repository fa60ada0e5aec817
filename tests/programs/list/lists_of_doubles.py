"""Lists of floats that nothing sees as a whole: they hold doubles, which nobody can tell."""
import gc
import math

NAN = float("nan")


def show(name, f, *args):
    try:
        print(name, f(*args))
    except Exception as e:
        print(name, type(e).__name__, e)


# Accesses by index.
def at(i):
    xs = [0.5, -0.0, math.inf, 1e300, 5e-324, NAN]
    return xs[i]


for i in (0, 1, 2, 3, 4, 5, -1, -6, 6, -7, True, 2**70, -(2**70), 10**18):
    show(f"at {i}", at, i)
show("at None", at, None)
show("at 1.0", at, 1.0)
show("at slice", at, slice(1, 3))


class Index:
    def __index__(self):
        return 2


show("at object", at, Index())


def store(i, v):
    xs = [1.0, 2.0, 3.0]
    xs[i] = v
    return xs[0], xs[1], xs[2]


for i in (0, -1, 2, -3, 3, -4, False, 2**70):
    show(f"store {i}", store, i, 7.25)


def constant_places():
    xs = [1.0, 2.0, 3.0]
    xs[-1] = xs[0] + xs[-2]
    try:
        xs[3] = 1.0
    except IndexError as e:
        print(e)
    try:
        print(xs[-4])
    except IndexError as e:
        print(e)
    a, b, c = xs
    try:
        p, q = xs
    except ValueError as e:
        print(e)
    try:
        p, q, r, s = xs
    except ValueError as e:
        print(e)
    return a, b, c


show("places", constant_places)


def lengths(flag):
    xs = [1.0, 2.0] if flag else [1.0, 2.0, 3.0]
    try:
        a, b, c = xs
        print(a, b, c)
    except ValueError as e:
        print(e)
    return len(xs), xs[-1], bool(xs), not xs


show("lengths", lengths, True)
show("lengths", lengths, False)


# What grows.
def grow(n):
    xs = []
    for i in range(n):
        xs.append(i / 4)
        if len(xs) % 3 == 0:
            xs[-1] = -xs[-1]
    total = 0.0
    for x in xs:
        total += x
    for i, x in enumerate(xs):
        total -= i * x
    return total, len(xs), xs[n // 2]


show("grow", grow, 1)
show("grow", grow, 1000)


def while_running():
    xs = [1.0]
    for x in xs:
        if len(xs) < 12:
            xs.append(x * 1.5)
    return xs[-1], len(xs)


show("while running", while_running)


def repeated(n):
    xs = [0.5, 1.5] * n
    ys = n * [2.0]
    for i in range(len(ys)):
        xs[i] += ys[i]
    return sum(xs), len(xs), len(ys)


show("repeated", repeated, 5)
show("repeated", repeated, -1)
show("repeated", repeated, True)
show("repeated", repeated, 2**62)


def repeated_in_place():
    xs = [0.5]
    xs *= 3
    xs += [1.0]
    return xs[3], len(xs)


show("in place", repeated_in_place)


def comprehended(n):
    xs = [math.sqrt(i) for i in range(n)]
    return xs[-1], max(xs), min(xs), sum(xs)


show("comprehended", comprehended, 10)
show("comprehended", comprehended, 0)


def summed(x):
    xs = [x / 3, math.inf, x, 1e300]
    ys = [0.5, 1e300, -1e300, 5e-324]
    return sum(xs), sum(ys), sum(ys, 1), sum([x * 0.5], 2**70), max(xs), min(ys)


show("summed", summed, 1.0)
show("summed", summed, 2)

grid = [[0.0] * 5 for _ in range(4)]
for i in range(4):
    for j in range(5):
        grid[i][j] = i + j / 8
print(grid[3][4], sum(sum(row) for row in grid), len(grid[0]))
print(grid)


# Where the list may be something else.
def maybe(flag):
    xs = [1.0, 2.0] if flag else None
    if xs is not None:
        xs[0] += 1.0
        xs.append(3.0)
    try:
        return xs[0] + xs[1] + xs[-1]
    except TypeError as e:
        return str(e)


show("maybe", maybe, True)
show("maybe", maybe, False)


def narrowed(flag):
    xs = [1.0, 2.0]
    t = 0.0
    for _ in range(3):
        if xs:
            for i, x in enumerate(xs):
                t -= i * x
                xs[0] = t
        try:
            if flag:
                xs = None
            t += len(xs)
        except ValueError as e:
            print(e)
    return t, xs


show("narrowed", narrowed, False)
show("narrowed", narrowed, True)


def either(flag):
    xs = [1.0, 2.0] if flag else (3.0, 4.0)
    total = 0.0
    for x in xs:
        total += x
    return total, xs[1], len(xs)


show("either", either, True)
show("either", either, False)


# In other containers.
bodies = {"a": ([0.5, 1.5], [1.0, -1.0], 2.0), "b": ([2.5, 3.5], [0.25, 4.0], 0.5)}
system = list(bodies.values())


def advance(n, bodies=system):
    for _ in range(n):
        for ([x, y], v, m) in bodies:
            v[0] -= x * m
            v[1] += y * m
        for (r, [vx, vy], m) in bodies:
            r[0] += vx
            r[1] += vy


advance(5)
for name, (r, v, m) in bodies.items():
    print(name, r[0], r[1], v[0], v[-1], m)
print(bodies)
print("%s %r" % (system, bodies["a"]), f"{system[0]!r:>5}")


class Vector:
    def __init__(self, items):
        self.items = items

    def scaled(self, f):
        return Vector([x * f for x in self.items])

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v


v = Vector([1.0, 2.0, 3.0]).scaled(0.5)
v[1] = v[0] + v[2]
v[-1] *= 3.0
print(v[0], v[1], v[2], v.items[0])


def counter():
    state = [0.0]

    def step(by):
        state[0] += by
        return state[0]

    return step


step = counter()
step(1.5)
print(step(2.5))


def yields(n):
    for i in range(n):
        pair = [i * 0.5, i * 1.5]
        yield pair
        pair[0] = -1.0


print([p[0] + p[1] for p in yields(4)])
kept = list(yields(3))
print(kept[0][0], kept[2][1], kept[-1][0])


def delegates(xs):
    yield from xs


def delegated():
    xs = [1.0, 2.0, 3.0]
    total = 0.0
    for x in delegates(xs):
        total += x
        xs[2] = 10.0
        if len(xs) < 5:
            xs.append(0.5)
    return total, len(xs)


print(delegated())


def rest(*args, **named):
    args[0][0] += 1.0
    named["ys"][1] += 1.0
    return args[0][0] + named["ys"][1]


print(rest([1.0], ys=[2.0, 3.0]))


# What is stored later decides, too.
def later(flag):
    xs = [1.0, 2.0]
    if flag:
        xs[0] = 1
    return xs[0] + xs[1]


print(later(False), later(True))
anything = [1.5, 2.5]
anything.append(NAN)
everything = [anything, 1, "x"]
print(everything)
everything[0][1] = everything[0][0] * 2
print(anything[1], everything[0])


def aliases():
    a = [1.0, 2.0]
    b = a
    c = [a, b]
    c[1][0] = 5.0
    b.append(6.0)
    return a[0], len(a), a is b, c[0] is c[1], a[2]


show("aliases", aliases)


def raised():
    xs = [1.0, 2.0, 3.0]
    try:
        for i in range(5):
            xs[i] = 1 / (1 - i) if i != 1 else 0.5
    except (ZeroDivisionError, IndexError) as e:
        return type(e).__name__, xs[0], xs[1], xs[2]


show("raised", raised)


def garbage():
    kept = []
    for i in range(3000):
        xs = [i * 1.0, i * 2.0]
        for k in range(6):
            xs.append(k + 0.5)
        if i % 100 == 0:
            kept.append(xs)
            gc.collect()
    return sum(xs[0] + xs[-1] for xs in kept)


show("garbage", garbage)


def unbound(flag):
    if flag:
        xs = [1.0]
    return xs[0]


show("unbound", unbound, True)
show("unbound", unbound, False)
xs = [0.1, 0.2, 0.3]
xs[1] = xs[5]
