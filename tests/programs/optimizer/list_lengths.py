# Lengths and addresses of lists are read before loops only where the loop cannot change them.


def total(xs, n):
    out = 0
    for i in range(n):
        out += xs[i]
    return out


print(total([1, 2, 3], 3), total([1, 2, 3], 0))
try:
    total([1, 2, 3], 4)
except IndexError as e:
    print("IndexError", e)


def from_end(xs, n):
    out = []
    for i in range(-n, n):
        out.append(xs[i])
    return out


print(from_end([1, 2, 3], 3))
try:
    from_end([1, 2, 3], 4)
except IndexError as e:
    print("IndexError", e)


def growing(xs, limit):
    # The list moves to other memory while it is read.
    i = 0
    while i < len(xs):
        if len(xs) < limit:
            xs.append(xs[i] + xs[-1])
        xs[i] = xs[i] + 1
        i += 1
    return sum(xs)


print(growing([1, 2], 100), growing([5], 1))


def shrinking(xs):
    seen = []
    for i in range(10):
        seen.append(xs[i])
        if i == 3:
            xs.pop()
    return seen


try:
    print(shrinking(list(range(10))))
except IndexError as e:
    print("IndexError", e)


def aliased(n):
    a = [0] * n
    b = a
    for i in range(n):
        a[i] = i
        b.append(a[i])
        if len(a) > 3 * n:
            del b[:]
            break
    return a[:5], len(b)


print(aliased(10), aliased(0))


def through_call(xs):
    out = 0
    for i in range(len(xs) + 1):
        change(xs, i)
        try:
            out += xs[i]
        except IndexError:
            out += 1000
    return out


def change(xs, i):
    if i == 2:
        xs.clear()
        xs.extend([7, 8, 9, 10])
    elif i == 3:
        del xs[1:]


print(through_call([1, 2, 3, 4, 5]))


class Sneaky:
    def __init__(self, xs):
        self.xs = xs

    def __add__(self, other):
        self.xs.clear()
        return other

    __radd__ = __add__

    def __lt__(self, other):
        self.xs.append(1)
        return False


def by_operator(xs, item):
    out = 0
    for i in range(3):
        out = xs[i] + 1
        item + 1
    return out


ys = [1, 2, 3]
try:
    print(by_operator(ys, Sneaky(ys)))
except IndexError as e:
    print("IndexError", e, ys)


def by_comparison(xs, item):
    n = 0
    while n < 6 and not item < n:
        xs[n] = xs[n] * 2
        n += 1
    return xs


ys = [1]
print(by_comparison(ys, Sneaky(ys)))


def handled(xs, n):
    # What a handler does belongs to the loop.
    hits = 0
    for i in range(n):
        try:
            xs[i] += 10 // (i - 2)
        except ZeroDivisionError:
            xs.append(i)
        except IndexError:
            xs += [0] * 3
            hits += 1
    return xs, hits


print(handled([1, 2, 3], 9))


def nested(rows):
    out = 0
    for r in range(len(rows)):
        for c in range(len(rows[r])):
            out += rows[r][c] * rows[c][r]
        rows[r] = rows[r][:]
    return out


print(nested([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
try:
    nested([[1, 2], [3], [4]])
except IndexError as e:
    print("IndexError", e)


def never(xs, n, unused):
    out = 0
    for i in range(n):
        if unused is not None:
            out += unused[0] * 1.5
        out += xs[i]
    return out


print(never([1, 2], 2, None), never([1, 2], 2, [1.0, 2]), never([], 0, []))


def swapped(a, b, n):
    for i in range(n):
        a[0] += i
        a, b = b, a
    return a, b


print(swapped([1], [2, 3], 5))


def floats(v, by, n):
    for i in range(n):
        for k in range(len(v)):
            v[k] -= by * v[-1 - k]
    return v


print(floats([1.0, 2.0, -0.0, 1e300], 0.5, 3), floats([1e-300, 0.0], 2.0, 2), floats([1, 2], 1, 2))


def of_generator(xs):
    for i in range(4):
        yield xs[i]


g, zs = None, [1, 2, 3, 4]
g = of_generator(zs)
print(next(g), next(g))
zs.clear()
try:
    next(g)
except IndexError as e:
    print("IndexError", e)


def unbound(n):
    for i in range(n):
        if i:
            xs[0] += i
        else:
            xs = [n]
    return xs


print(unbound(4))
try:
    unbound(0)
except UnboundLocalError as e:
    print("UnboundLocalError", e)
