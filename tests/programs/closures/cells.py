# Closures: shared cells, nonlocal, late binding, unbound free variables.
def make_counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def get():
        return count

    return increment, get


inc, get = make_counter(10)
print(inc(), inc(5), get())
inc2, get2 = make_counter()
print(inc2(), get(), get2())

late = [lambda: i for i in range(4)]
print([f() for f in late])
early = [lambda i=i: i for i in range(4)]
print([f() for f in early])


def loop_closures():
    fs = []
    for n in range(3):
        def f():
            return n * 10
        fs.append(f)
    n = 7
    return [f() for f in fs]


print(loop_closures())


def unbound():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    print(inner())
    del later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        print(later)
    except NameError as e:
        print(type(e).__name__, e)


unbound()


def local_unbound(flag):
    if flag:
        x = 1
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


print(local_unbound(True), local_unbound(False))


def deep(a):
    def one(b):
        def two(c):
            def three(d):
                nonlocal a, b
                a += d
                b -= d
                return a, b, c, d
            return three
        return two
    return one


three = deep(1)(2)(3)
print(three(4), three(5))


def parameter_cell(a, b, *rest, key=None, **kw):
    def show():
        return a, b, rest, key, kw
    a = a + 1
    rest += (9,)
    return show


print(parameter_cell(1, 2, 3, key=4, z=5)())


def comprehension_capture(n):
    rows = [[n * i + j for j in range(n)] for i in range(n)]
    total = sum(x for row in rows for x in row if x % n)
    n += 1
    return rows, total, {k: n for k in "ab"}, (lambda: n)()


print(comprehension_capture(3))


def fib_memo():
    cache = {}

    def fib(n):
        if n in cache:
            return cache[n]
        result = n if n < 2 else fib(n - 1) + fib(n - 2)
        cache[n] = result
        return result

    return fib


print(fib_memo()(80))


def accumulate():
    total = 0
    while True:
        x = yield total
        if x is None:
            return

        def add():
            nonlocal total
            total += x
        add()


g = accumulate()
next(g)
print(g.send(3), g.send(4))


class Holder:
    def __init__(self, v):
        self.v = v

    def method(self):
        return lambda k: (self.v, k)


print(Holder(5).method()(6))
