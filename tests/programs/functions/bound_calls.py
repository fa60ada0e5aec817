# Methods bound to instances, called through variables.
import sys
import types


class C:
    def __init__(self, n):
        self.n = n

    def none(self):
        return self.n

    def one(self, a):
        return self.n + a

    def two(self, a, b):
        return (self.n, a, b)

    def three(self, a, b, c):
        return (self.n, a, b, c)

    def more(self, a, b=2, *rest, k=5):
        return (self.n, a, b, rest, k)

    @classmethod
    def make(cls, n):
        return cls(n).none()

    @staticmethod
    def plain(n):
        return n * 2

    def gen(self, n):
        for i in range(n):
            yield i + self.n

    def deep(self, n):
        f = self.deep
        return 0 if n == 0 else 1 + f(n - 1)

    def endless(self):
        f = self.endless
        return f()

    def fails(self, a):
        return a / 0


def loop(fs):
    none, one, two, three, more, make, plain = fs
    out = []
    for i in range(3):
        out += [none(), one(i), two(i, 1), three(i, 2, 3), more(i), more(i, 3), more(i, 3, 4), make(i), plain(i)]
    return out


c = C(10)
print(loop([c.none, c.one, c.two, c.three, c.more, c.make, c.plain]))
d = C(1)
print(loop([d.none, [].count, d.two, max, d.more, "a".startswith if 0 else d.make, abs]))
for f, args in [(c.none, (1,)), (c.one, ()), (c.two, (1,)), (c.more, ()), (c.three, (1, 2))]:
    try:
        if len(args) == 0:
            f()
        elif len(args) == 1:
            f(args[0])
        else:
            f(args[0], args[1])
    except TypeError as e:
        print(e)
g = c.gen
print(list(g(3)))
print(c.deep(200))
sys.setrecursionlimit(300)
try:
    c.endless()
except RecursionError as e:
    print(e)


class Callable:
    def __call__(self, *args):
        return ("called", args)


odd = types.MethodType(Callable(), 5)
twice = types.MethodType(types.MethodType(lambda a, b: (a, b), 1), 2)
native = types.MethodType(len, [1, 2])
for _ in range(2):
    print(odd(), odd(1), twice(), native())
fails = c.fails
try:
    fails(1)
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name if hasattr(tb.tb_frame, "f_code") else "")
        tb = tb.tb_next
c.one = lambda a: "own %s" % a
one = c.one
print(one(1))
fails(2)
