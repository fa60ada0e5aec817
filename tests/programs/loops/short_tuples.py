# Short loops over constant tuples: breaks, else, names after the loop, exceptions, nesting, patched values.
import traceback
import sys


def around(grid, y, x):
    total = 0
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            if dx or dy:
                total += grid[(y + dy) % len(grid)][(x + dx) % len(grid[0])]
    return total, dy, dx


def first_fit(values, wanted):
    for step in (1, 2, 3):
        if values[::step] == wanted:
            break
    else:
        step = None
    return step


def skipping(xs):
    out = []
    for k in (3, 0, 4, -1):
        if k == 0:
            continue
        for x in xs:
            if x == k:
                break
            out.append(x * k)
        else:
            out.append("all")
            continue
        out.append("some")
        if k < 0:
            return out, "early"
    return out, k


def rebinding():
    seen = []
    for i in (1, 2, 3):
        seen.append(i)
        i = i * 10
        seen.append(i)
    del i
    try:
        print(i)
    except UnboundLocalError as e:
        print(e)
    return seen


def unbound(flag):
    for i in (1, 2):
        if flag:
            j = i
    return j


def dividing(xs):
    results = []
    for d in (2, 1, 0):
        try:
            results.append(xs[d] // d)
        except IndexError:
            results.append("index")
        finally:
            results.append(d)
    return results


def failing(xs):
    total = 0
    for d in (4, 2, 0):
        total += xs[0] // d
    return total


def growing(x):
    for k in (1, 2, 3):
        x = x * x + k
        for m in (5, 7):
            x += x % m
    return x


def collected():
    made = []
    for i in (1, 2, 3):
        made.append(lambda: i)
    return [f() for f in made], [i * j for i in (1, 2) for j in (3, 4)]


def walking():
    for i in (1, 2, 3):
        got = yield i
        if got:
            yield got * i


class Flip:
    def __init__(self):
        self.n = 0

    def __eq__(self, other):
        self.n += other
        return self.n > 2


def comparing(a):
    hits = []
    for k in (1, 2, 1):
        if a == k or k != 1:
            hits.append(k)
        while k < 3:
            k += 1
            hits.append((k, "while"))
            if k == 2:
                break
    return hits, k


grid = [[(x * y + x) % 3 for x in range(5)] for y in range(4)]
for y in range(4):
    print([around(grid, y, x) for x in range(5)])
print(first_fit([1, 2, 3, 4], [1, 3]), first_fit([1], [2]), first_fit([1, 2], [1, 2]))
print(skipping([1, 2]), skipping([4]), skipping([-1, 3]), skipping([]))
print(rebinding())
for flag in (True, False):
    try:
        print(unbound(flag))
    except UnboundLocalError as e:
        print(e)
try:
    print(dividing([8, 9, 7]))
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)
try:
    print(dividing([1]))
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)
try:
    failing([100])
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)
print(growing(3), growing(1 << 31), growing(-5))
print(collected())
walk = walking()
print(next(walk), walk.send(5), next(walk), list(walk))
print(comparing(Flip()), comparing(2))
for n in range(3):
    for a in (1, 2):
        for b in (3, 4):
            if a + b == n + 4:
                break
        else:
            continue
        print(n, a, b)
print(n, a, b)
