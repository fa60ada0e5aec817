# Lengths of lists across calls: functions that leave them alone, and those that change them in ways that are easily missed.
import gc


def queens(n, row, columns, left, right):
    if row == n:
        return 1
    count = 0
    for column in range(n):
        if not columns[column] and not left[row + column] and not right[row - column + n]:
            columns[column] = left[row + column] = right[row - column + n] = True
            count += queens(n, row + 1, columns, left, right)
            columns[column] = left[row + column] = right[row - column + n] = False
    return count


print([queens(n, 0, [False] * n, [False] * (2 * n), [False] * (2 * n + 1)) for n in range(7)])


def shrink_at(xs, depth):
    if depth == 0:
        if len(xs) > 2:
            xs.pop()
        return 0
    return shrink_at(xs, depth - 1) + 1


def through_recursion(xs):
    total = 0
    for i in range(6):
        try:
            total += xs[i]
            shrink_at(xs, 3)
            xs[i] = 0
        except IndexError as e:
            total += 1000
            print("through recursion", i, e)
    return total, xs


print(through_recursion([1, 2, 3, 4, 5, 6]))


def even(xs, n):
    return True if n == 0 else odd(xs, n - 1)


def odd(xs, n):
    if n == 0:
        xs.append(n)
        return False
    return even(xs, n - 1)


def even_quiet(xs, n):
    return xs[0] if n == 0 else odd_quiet(xs, n - 1)


def odd_quiet(xs, n):
    return xs[1] if n == 0 else even_quiet(xs, n - 1)


def mutual(xs):
    out = []
    for i in range(4):
        out.append((xs[-1], even(xs, i), xs[-1], even_quiet(xs, i), len(xs)))
    return out


print(mutual([7, 8]))

SHARED = [1, 2, 3, 4, 5]


def clear_global():
    del SHARED[3:]
    return 1


def calls_clear_global(n):
    return n if n > 0 else clear_global()


def through_global(xs):
    out = 0
    for i in range(5):
        try:
            out += xs[i] + calls_clear_global(1 - i)
            out += xs[i]
        except IndexError as e:
            print("through global", i, e)
    return out


print(through_global(SHARED), SHARED)


def through_closure():
    xs = [1, 2, 3, 4]

    def drop(n):
        if n == 2:
            xs.clear()
        return n

    out = []
    for i in range(4):
        try:
            out.append(xs[i])
            drop(i)
            xs[i] += 10
        except IndexError as e:
            out.append(str(e))
    return out


print(through_closure())


def apply(f, xs, i):
    return f(xs, i)


def keep(xs, i):
    return i


def through_callback(xs, f):
    out = []
    for i in range(3):
        try:
            out.append(xs[i])
            apply(f, xs, i)
            out.append(xs[i])
        except IndexError as e:
            out.append(str(e))
    return out


print(through_callback([1, 2, 3], keep), through_callback([1, 2, 3], lambda xs, i: xs.pop(0)))


class Index:
    def __init__(self, xs):
        self.xs = xs

    def __index__(self):
        self.xs.pop()
        return 0

    def __add__(self, other):
        self.xs.append(other)
        return other


def at(xs, i):
    return xs[i]


def plus(a, b):
    return a + b


def through_index(xs, index):
    out = []
    for i in range(4):
        try:
            out.append(xs[i])
            out.append(at(xs, index))
            xs[i] = -1
        except IndexError as e:
            out.append(str(e))
    return out, xs


some = [1, 2, 3, 4, 5]
print(at([3], 0), plus(1, 2), through_index(some, Index(some)))


def through_plus(xs, a):
    out = []
    for i in range(3):
        out.append(xs[-1])
        plus(a, i)
        out.append(xs[-1])
    return out


some = [9]
print(through_plus(some, Index(some)), some)


def sorted_with(xs, ys):
    def key(x):
        ys.pop()
        return -x

    return sorted(xs, key=key)


def through_key(xs, ys):
    out = []
    for i in range(3):
        try:
            out.append(ys[i])
            sorted_with(xs, ys)
            out.append(ys[i])
        except IndexError as e:
            out.append(str(e))
    return out


print(through_key([1, 2], [5, 6, 7, 8]))


def change_and_raise(xs, n):
    if n % 2:
        while len(xs) > 1:
            xs.pop()
        raise ValueError(n)
    return n


def through_exception(xs):
    out = []
    for i in range(4):
        try:
            out.append(xs[i])
            change_and_raise(xs, i)
            out.append(xs[i])
        except ValueError as e:
            out.append(("raised", e.args))
            try:
                out.append(xs[i])
            except IndexError as e:
                out.append(str(e))
        except IndexError as e:
            out.append(str(e))
    return out


print(through_exception([1, 2, 3, 4]))


def swallows(xs, n):
    try:
        return change_and_raise(xs, n)
    except ValueError:
        return -1


def through_swallowed(xs):
    out = []
    for i in range(3):
        try:
            out.append(xs[i])
            out.append(swallows(xs, i))
            out.append(xs[i])
        except IndexError as e:
            out.append(str(e))
    return out


print(through_swallowed([1, 2, 3, 4]))


class Shrinks(Exception):
    def __init__(self, *args):
        super().__init__(*args)
        SHARED.clear()


def raises_class(n):
    try:
        if n == 1:
            raise Shrinks
    except Shrinks:
        return True
    return False


def through_raise(xs):
    out = []
    for i in range(3):
        try:
            out.append(xs[i])
            out.append(raises_class(i))
            out.append(xs[i])
        except IndexError as e:
            out.append(str(e))
    return out


def raise_here(xs):
    out = 0
    for i in range(3):
        try:
            out += xs[i]
            if i == 1:
                raise Shrinks
            out += xs[i]
        except Shrinks:
            try:
                out += xs[i]
            except IndexError as e:
                print("raise here", e)
        except IndexError as e:
            print("raise here", i, e)
    return out


SHARED[:] = [1, 2, 3]
print(through_raise(SHARED))
SHARED[:] = [1, 2, 3]
print(raise_here(SHARED))


class Cycle:
    def __init__(self, xs):
        self.xs = xs
        self.me = self

    def __del__(self):
        self.xs.pop()


def collect():
    gc.collect()
    return 0


def through_finalizer(xs):
    out = []
    Cycle(xs)
    for i in range(3):
        try:
            out.append(len(xs))
            collect()
            out.append(xs[1])
        except IndexError as e:
            out.append(str(e))
    return out


print(through_finalizer([1, 2]))


def eat(xs):
    while xs:
        yield xs.pop()


def through_generator(xs):
    out = []
    some = eat(xs)
    for i in range(4):
        try:
            out.append(xs[i])
            next(some)
            out.append(xs[i])
        except IndexError as e:
            out.append(str(e))
    return out


print(through_generator([1, 2, 3, 4]))


def squares(n):
    own = []
    for i in range(n):
        own.append(i * i)
    return own


def own_lists(xs):
    out = 0
    for i in range(len(xs)):
        ys = squares(xs[i])
        for j in range(len(ys)):
            out += ys[j] * xs[i]
        zs = squares(i)
        out += len(zs) + len(ys)
    return out


print(own_lists([1, 2, 3, 4, 5]))


def diagonal(n, row, cells):
    found = 0
    for column in range(n):
        if not cells[row + column]:
            if not cells[row - column]:
                found += 1
            else:
                continue
        elif cells[column]:
            found += 2
        else:
            continue
        found += diagonal(n - 2, row, cells) if n > 2 else 0
    return found


for row in (0, 3, -3, 2**61, 2**62 - 3, -(2**62) + 2, 2**62, 2**70):
    try:
        print(row, diagonal(6, row, [0, 1, 0, 0, 1, 1, 0, 0, 1, 0]))
    except IndexError as e:
        print(row, e)
