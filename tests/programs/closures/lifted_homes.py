# Lifted functions in inlined surroundings, generators, classes, deeper levels, loops that rebind what they read.
def small(n):
    def f(k):
        return n + k if k < 2 else f(k - 1)
    return f(3)


def main():
    t = []
    for i in range(3):
        t.append(small(i))
        t.append(small(i * 2))
    return t, small("a") if False else small(7)


print(main())


def level1(a):
    x = a

    def level2(b):
        y = b

        def level3(c):
            nonlocal x
            x += c
            return y + x if c == 0 else level3(c - 1)
        y += 1
        r = level3(b)
        return (r, y) if b == 0 else level2(b - 1) + (x,)
    return level2(2), x


print(level1(10), level1(0.5))


def shared(a):
    def helper(v):
        return v * a

    def left(v):
        return helper(v) + (right(v - 1) if v else 0)

    def right(v):
        def inner(w):
            return helper(w) - (left(w - 1) if w else 0)
        return inner(v)
    return left(4)


print(shared(3))


def in_default(n):
    def f(k):
        return n if not k else f(k - 1)

    def g(a=f(1), b=f(2)):
        return a + b
    return g(), g(1), g(b=5)


print(in_default(4))


def in_try(n):
    log = []

    def step(k):
        try:
            log.append(k)
            if k == 2:
                raise ValueError(k)
            return step(k + 1)
        except KeyError:
            return "no"
        finally:
            log.append(-k)
    try:
        x = n
        step(0)
    except ValueError as e:
        x = e

        def show():
            return repr(x), repr(e), log
        return show()


print(in_try(1))


def rebinding(n):
    def f():
        return n
    out = [f()]
    n += 1
    out.append(f())
    for n in range(3):
        out.append(f())
    with_n = [f() for n in range(2)]
    while n < 5:
        n += 1
        out.append(f())
    try:
        n = 1 // 0
    except ZeroDivisionError:
        out.append(f())
    try:
        n = "set"
        raise KeyError
    except KeyError:
        out.append(f())
    return out, with_n


print(rebinding(0))


def gen_home(n):
    acc = 0

    def add(k):
        return acc + k if k < 1 else add(k - 1) + acc
    for i in range(n):
        acc += i
        got = yield add(2)
        if got:
            acc = got
    yield acc


g = gen_home(4)
print(next(g), g.send(100), next(g), list(g))


def two_generators():
    a, b = gen_home(2), gen_home(2)
    return [next(a), a.send(5), next(b), b.send(7), list(a), list(b)]


print(two_generators())


def resumes():
    x = 0

    def ticking():
        nonlocal x
        while True:
            x += 1
            yield x
    t = ticking()

    def read(k):
        before = x
        next(t)
        return (before, x) if k == 0 else read(k - 1)
    return read(2), x


print(resumes())


def make(n):
    def only_called(k):
        return n * k
    return lambda k: only_called(k) + 1


print(make(3)(4))


def decorated(n):
    def deco(f):
        def wrapper(*args):
            return f(*args) + n
        return wrapper

    @deco
    def fib(k):
        return k if k < 2 else fib(k - 1) + fib(k - 2)
    return fib(6)


print(decorated(1))


def deleted_between(n):
    data = [n]

    def f(k):
        return data if k == 0 else f(k - 1)
    print(f(1))
    del data
    try:
        f(1)
    except NameError as e:
        print(e)
    data = "again"
    return f(2)


print(deleted_between(1))


def shadow(n):
    def n_(k):
        return k

    def f(len):
        return len(n_) if callable(len) else n
    try:
        return f(id) is not None, f(1)
    except TypeError as e:
        return e


print(shadow(2))


def accumulate(xs):
    total = 0.0
    count = 0

    def add(x):
        nonlocal total, count
        total += x
        count += 1

    def mean():
        return total / count
    for x in xs:
        add(x)
    return mean(), count


print(accumulate([1.5, 2, 3.25]), accumulate([1]))
try:
    accumulate([])
except ZeroDivisionError as e:
    print(e)


def ackermann():
    calls = 0

    def ack(m, n):
        nonlocal calls
        calls += 1
        if m == 0:
            return n + 1
        if n == 0:
            return ack(m - 1, 1)
        return ack(m - 1, ack(m, n - 1))
    return ack(2, 3), calls


print(ackermann())


class Solver:
    size = 4

    def __init__(self):
        self.found = []

    def run(self):
        path = []

        def go(row):
            if row == self.size:
                self.found.append(tuple(path))
                return
            for c in range(self.size):
                if all(c != p and abs(c - p) != row - r for r, p in enumerate(path)):
                    path.append(c)
                    go(row + 1)
                    path.pop()
        go(0)
        return self.found


print(Solver().run())
