# Classes derived from builtin types: methods found on the class may be cached, until an instance hides one.
import copy
import random
from types import SimpleNamespace


class Stack(list):
    kind = "stack"

    def top(self):
        return self[-1]

    def size(self):
        return len(self)


def total(stacks, n):
    out = 0
    for _ in range(n):
        for s in stacks:
            out += s.top() + s.size()
    return out


def kinds(stacks):
    return [s.kind for s in stacks]


def run():
    a, b = Stack([1, 2, 3]), Stack([4, 5])
    print(total([a, b], 50), kinds([a, b]))
    a.label = "x"
    print(total([a, b], 50), a.label)
    # hidden in one of two
    a.top = lambda: 1000
    print(total([a, b], 3), a.top(), b.top())
    del a.top
    print(total([a, b], 3))
    try:
        del a.top
    except AttributeError as e:
        print(e)
    a.kind = "own"
    print(kinds([a, b, Stack()]))
    del a.kind
    print(kinds([a, b, Stack()]))
    # by the dict itself
    b.__dict__["size"] = lambda: -7
    print(total([a, b], 3))
    vars(b).clear()
    print(total([a, b], 3))
    b.__dict__ = {"top": lambda: 5}
    print(total([a, b], 3), b.__dict__.keys())


class Held(dict):
    def first(self):
        return min(self)


def held():
    # A dict taken before the method was called.
    h = Held(a=1, b=2)
    d = h.__dict__
    out = [h.first() for _ in range(20)]
    d["first"] = lambda: "mine"
    print(out[-1], h.first(), Held(z=1).first())


class Late(set):
    pass


def late():
    # The instance had the name before the class.
    x, y = Late([1]), Late([2])
    x.hello = lambda: "x's"
    for step in range(3):
        for o in (x, y):
            try:
                print(o.hello(), end=" ")
            except AttributeError as e:
                print(e, end=" ")
        if step == 0:
            Late.hello = lambda self: "class's"
        if step == 1:
            Late.hello = property(lambda self: lambda: "property's")
    print()


class Many(list):
    def n5(self):
        return "method"

    def n20(self):
        return "method 20"


def many():
    m, other = Many(), Many()
    print([m.n5() for _ in range(3)][-1], [m.n20() for _ in range(3)][-1])
    for i in range(30):
        setattr(m, "n%d" % i, (lambda i: lambda: i)(i))
        if i in (4, 5, 19, 20):
            print(i, m.n5(), m.n20(), other.n5(), other.n20())
    print(len(m.__dict__))


class One(list):
    def name(self):
        return "one"


class Two(list):
    def name(self):
        return "two"

    def own(self):
        return "two's"


def reclassed():
    o = One([5])
    o.own = lambda: "instance's"
    t = Two([6])
    print([t.own() for _ in range(5)][-1], o.name())
    try:
        o.__class__ = Two
        print(o.own(), t.own(), o.name())
    except TypeError as e:
        print(e)


class Guarded(list):
    def m(self):
        return "m"

    def __getattr__(self, name):
        return lambda: "asked for " + name


class Always(list):
    def m(self):
        return "m"

    def __getattribute__(self, name):
        if name == "m":
            return lambda: "always"
        return super().__getattribute__(name)


def customised():
    g, a = Guarded(), Always()
    for i in range(4):
        print(g.m(), g.other(), a.m(), end="; ")
        if i == 1:
            g.m = lambda: "g's"
            g.other = lambda: "other's"
            a.m = lambda: "a's"
        if i == 2:
            Guarded.__getattribute__ = lambda self, name: lambda: "patched " + name
    print()


class Dice(random.Random):
    def roll(self, n):
        return [self.randrange(n) for _ in range(5)]


def dice():
    d, e = Dice(7), Dice(7)
    print(d.roll(6), e.roll(6))
    d.getrandbits = lambda k: 1
    print(d.roll(6), e.roll(6))
    del d.getrandbits
    print(len(d.roll(6)))
    d._randbelow = lambda n: n
    print(d.roll(6), e.roll(6))
    r = random.Random(3)
    r.random = lambda: 0.5
    print(r.uniform(0, 4), random.Random(3).uniform(0, 4))


def copied():
    a = Stack([1])
    a.top = lambda: "a's"
    b = copy.copy(a)
    c = Stack([2])
    print(b.top(), c.top(), a.top())
    n = SimpleNamespace(x=1)
    for _ in range(3):
        print(n.x, n == SimpleNamespace(x=1), end=" ")
    n.__dict__["y"] = 2
    print(n)


class Slotted(list):
    __slots__ = ("a",)

    def get(self):
        return self.a


def slotted():
    s = Slotted([1])
    s.a = 5
    print([s.get() for _ in range(3)])
    del s.a
    try:
        s.get()
    except AttributeError as e:
        print(e)


class Base(dict):
    def who(self):
        return "base"


class Derived(Base):
    pass


def inherited():
    b, d = Base(), Derived()
    for step in range(4):
        print(b.who(), d.who(), end="; ")
        if step == 0:
            d.who = lambda: "d's"
        if step == 1:
            Derived.who = lambda self: "derived"
        if step == 2:
            del d.who
    print()


run()
held()
late()
many()
reclassed()
customised()
dice()
copied()
slotted()
inherited()
