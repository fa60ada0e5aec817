"""Attributes and methods read from class objects in loops: metaclasses, descriptors, changes of the class."""

class Meta(type):
    @property
    def size(cls): return 77
    def hello(cls): return "meta hello " + cls.__name__
    other = "meta other"
class A(metaclass=Meta):
    size = 1
    other = "own"
    def f(self, x=3): return ("f", x)
    @classmethod
    def c(cls, a, b=2): return (cls.__name__, a, b)
    @staticmethod
    def s(a): return ("s", a)
class B(A):
    other = "b own"
class D:
    """Data descriptor."""
    def __get__(self, o, t): return ("get", o, t.__name__)
class E:
    d = D()
    n = 5
    def f(self, x): return x
    @classmethod
    def make(cls, a): return (cls, a)
class F(E): pass
def loop(cls, n):
    out = []
    for i in range(n):
        out.append((cls.size, cls.other, cls.hello(), cls.c(i), cls.c(i, 5), cls.c(i, b=7), cls.s(i), cls.f(None), cls.f(None, i)))
    return out
print(loop(A, 3)); print(loop(B, 2))
def loop2(cls, n):
    out = []
    for i in range(n):
        out.append((cls.d, cls.n, cls.f(None, i), cls.make(i)[0].__name__))
        if i == 1: E.n = 6
        if i == 2: F.n = 7
        if i == 3: E.make = classmethod(lambda cls, a: (int, a))
        if i == 4: E.f = lambda self, x: ("new", x)
    return out
print(loop2(E, 6)); print(loop2(F, 6))
def get(o): return o.n
for i in range(3):
    print([get(x) for x in (E, F, E(), F(), E, E, F)])
    E.n += 1
    if i == 1: F.n = "x"
    if i == 0: del F.n
def badcall(c):
    for i in range(4):
        try: c.make()
        except TypeError as e: print(e)
        try: c.f(1)
        except TypeError as e: print(e)
        try: c.nothing
        except AttributeError as e: print(e)
        try: c.nothing()
        except AttributeError as e: print(e)
badcall(E)
class Odd(type):
    def __getattribute__(cls, name): return "odd " + name
class O(metaclass=Odd):
    x = 1
class Fall(type):
    def __getattr__(cls, name): return "fall " + name
class P(metaclass=Fall):
    x = 1
def x(c): return c.x
def y(c): return c.y
print([x(c) for c in (O, O, P, P, E) if c is not E], [y(c) for c in (O, P, O, P, P)])
Fall.x = property(lambda cls: "prop")
print([x(c) for c in (P, P)])
