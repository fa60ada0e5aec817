"""Calls that would choose among classes, but classes are patched and instances made in other ways."""

import copy


class Base:
    def __init__(self, n=0):
        self.n = n

    def run(self, k):
        return ("base", self.n, k)

    def only(self):
        return "only"


class One(Base):
    def run(self, k):
        return ("one", self.n + k, k)


class Two(One):
    def run(self, k):
        return ("two",) + super().run(k * 2)


class Three(Two):
    pass


class Other:
    def run(self, k):
        if k > 2:
            raise ValueError(f"k is {k}")
        return ("other", k)


class Slotted:
    __slots__ = ("n",)

    def run(self, k):
        return ("slotted", k)


class Generating:
    def run(self, k):
        yield k
        yield k + 1


def all_of(objects, k):
    for o in objects:
        try:
            print(o.run(k))
        except (AttributeError, ValueError) as e:
            print(type(e).__name__, e)


def known():
    items = [Base(1), One(2), Two(3), Three(4), Other()]
    all_of(items, 1)
    all_of(items, 3)
    total = 0
    for i in range(20):
        o = items[i % 4]
        total += len(o.run(i)) + o.run(i)[-1]
    print(total)


def with_none(flag):
    held = None
    for n in range(4):
        try:
            print(held.run(n))
        except AttributeError as e:
            print("AttributeError:", e)
        held = [One(n), None, Two(n), Base(n)][n] if flag else None


def copies():
    for o in (Base(1), One(2), Two(3), Three([4])):
        c = copy.copy(o)
        print(c.run(0) if not isinstance(o.n, list) else c.n is o.n, type(c).__name__, c.only())
        d = copy.deepcopy(o)
        print(d.n == o.n, d.only())


def made(cls):
    o = cls.__new__(cls)
    o.n = 5
    return o


def slotted():
    s = Slotted()
    s.n = 1
    for o in (s, One(1), s, Other()):
        print(o.run(1))


def generating():
    for o in (Generating(), One(5)):
        print(list(o.run(7)))


class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        return 0

    def text(self):
        return f"{self.name}: {self.area()}"


class A1(Shape):
    def area(self):
        return 1


class A2(Shape):
    def area(self):
        return 2.5


class A3(A2):
    def area(self):
        return 1 << 70


class A4(Shape):
    def area(self):
        return "4"


class A5(A4):
    def area(self):
        return None


def many():
    for s in (Shape("s"), A1("a"), A2("b"), A3("c"), A4("d"), A5("e"), A1("f")):
        print(s.text())


class Local:
    def go(self):
        return "local"

    def twice(self):
        return self.go() + self.go()


def subclass():
    class Inner(Local):
        def go(self):
            return "inner"

    return Inner()


class Patched:
    def m(self):
        return "m"


class Patched2(Patched):
    def m(self):
        return "m2"


def patched():
    both = [Patched(), Patched2()]
    print([p.m() for p in both])
    Patched2.m = lambda self: "late"
    print([p.m() for p in both])
    both[0].m = lambda: "own"
    print([p.m() for p in both])
    del Patched2.m
    print([p.m() for p in both])


known()
with_none(True)
with_none(False)
slotted()
generating()
many()
print(Local().twice(), subclass().twice())
patched()
copies()
print(made(Two).run(1), made(Base).run(2))
