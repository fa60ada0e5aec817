# Counting loops over lists that are shorter, longer, changing or empty; IndexErrors in the middle.
import traceback
import sys


def total(xs, n):
    s = 0
    for i in range(n):
        s += xs[i]
    return s


def from_start(xs, start, stop):
    out = []
    for i in range(start, stop):
        out.append(xs[i])
    return out


def stepped(flags, start, stop, step):
    for i in range(start, stop, step):
        flags[i] = i
    return flags


def both(a, b, n):
    for i in range(n):
        a[i] = b[i] + a[i]
    return a


def product(a, b):
    out = []
    for i in range(len(a)):
        row = []
        for j in range(len(b[0])):
            t = 0
            for k in range(len(b)):
                t += a[i][k] * b[k][j]
            row.append(t)
        out.append(row)
    return out


def shrinking(xs, n):
    seen = []
    for i in range(n):
        seen.append(xs[i])
        if i == 2:
            xs.pop()
            xs.pop()
    return seen


def growing(xs, n):
    for i in range(n):
        xs.append(xs[i] * 2)
    return xs


def rebound(xs, ys, n):
    s = []
    for i in range(n):
        s.append(xs[i])
        if i == 1:
            xs = ys
    return s


def again(xs, n):
    count = 0
    for i in range(n):
        try:
            count += xs[i]
        except IndexError:
            count += 1000
    return count


def leaving(xs, n):
    for i in range(n):
        if xs[i] < 0:
            return i
        if xs[i] > 100:
            break
    else:
        return "all"
    return i, xs[i]


def continuing(xs, ys, n):
    out = []
    for i in range(n):
        if not xs[i]:
            continue
        if ys[i] == 3:
            continue
        out.append((i, xs[i], ys[i]))
    return out


def big(xs, n):
    p = 1
    for i in range(n):
        p = p * xs[i] + i
    return p


def lookup_then_use(xs, n):
    add = xs.append
    own = []
    put, drop, take = own.append, own.insert, own.pop
    for i in range(n):
        put(xs[i])
        drop(0, i)
        drop(-1, -i)
        if i % 3 == 2:
            put(take(0))
            take()
    add("end")
    try:
        take(100)
    except IndexError as e:
        print(e)
    own.clear()
    try:
        take()
    except IndexError as e:
        print(e)
    try:
        take("x")
    except TypeError as e:
        print(e)
    try:
        drop("x", 1)
    except TypeError as e:
        print(e)
    try:
        put(1, 2)
    except TypeError as e:
        print(e)
    return own, put.__self__ is own, xs[-1]


def told(f, *args):
    try:
        print(f.__name__, f(*args))
    except (IndexError, TypeError):
        traceback.print_exc(file=sys.stdout)


told(total, [1, 2, 3], 3)
told(total, [1, 2, 3], 2)
told(total, [1, 2, 3], 4)
told(total, [1, 2, 3], -4)
told(total, [], 0)
told(total, [], 1)
told(total, [1 << 61, 1 << 61, 1 << 61], 3)
told(from_start, [1, 2, 3], -2, 2)
told(from_start, [1, 2, 3], -3, 4)
told(from_start, [1, 2, 3], -4, 2)
told(from_start, [1, 2, 3], 1, 3)
told(from_start, [1, 2, 3], 3, 3)
told(from_start, [1, 2, 3], 2, 5)
for step in (1, 2, 3, 5):
    told(stepped, [None] * 7, 0, 7, step)
    told(stepped, [None] * 7, 2, 7, step)
    told(stepped, [None] * 7, -3, 7, step)
    told(stepped, [None] * 7, 6, -1, -step)
told(stepped, [None] * 7, 0, 9, 2)
told(both, [1, 2, 3], [4, 5, 6], 3)
told(both, [1, 2, 3], [4, 5], 3)
told(both, [1, 2], [4, 5, 6], 3)
same = [1, 2, 3]
told(both, same, same, 3)
told(product, [[1, 2], [3, 4], [5, 6]], [[1, 2, 3], [4, 5, 6]])
told(product, [[1, 2], [3]], [[1, 2, 3], [4, 5, 6]])
told(product, [[1, 2], [3, 4]], [[1, 2, 3], [4, 5]])
told(shrinking, [1, 2, 3, 4, 5, 6], 4)
told(shrinking, [1, 2, 3, 4, 5, 6], 5)
told(growing, [1, 2], 6)
told(growing, [], 1)
told(rebound, [1, 2, 3, 4], [5, 6, 7], 3)
told(rebound, [1, 2], [5, 6, 7, 8], 4)
told(rebound, [1, 2, 3, 4], [5, 6], 4)
told(again, [1, 2, 3], 6)
told(again, [], 2)
told(leaving, [1, 2, -3], 5)
told(leaving, [1, 200, -3], 5)
told(leaving, [1, 2, 3], 3)
told(leaving, [1, 2, 3], 4)
told(continuing, [0, 1, 2, 3], [1, 2, 3, 4], 4)
told(continuing, [0, 1, 2, 3], [1, 2, 3], 4)
told(continuing, [0, 1, 2, 0], [1, 2, 3], 4)
told(big, [1 << 30] * 5, 5)
told(big, [1 << 30] * 5, 6)
told(lookup_then_use, [3, 1, 2, 5, 6, 7, 8], 7)
