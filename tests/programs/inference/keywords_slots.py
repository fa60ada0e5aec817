"""Direct calls with arguments by keyword, dicts of keyword arguments, `__slots__` with fixed places."""


def show(*args):
    print(*args)
    return args[0]


class Square:
    def __init__(self, pos, color=0, *, mark=None):
        self.pos = pos
        self.color = color
        self.mark = mark

    def find(self, update=False, depth=3):
        return (self.pos, update, depth)

    def posonly(self, a, /, b=2):
        return (a, b)


class Plain:
    def __init__(self, x=0, y=0.5, z="z"):
        self.x = x
        self.y = y
        self.z = z

    def all(self):
        return (self.x, self.y, self.z)


def calls():
    s = Square(pos=1)
    print(s.find(update=True), s.find(depth=show(1, "first"), update=show(2, "second")), s.find())
    print(s.posonly(1, b=3), Plain(z=1).all(), Plain(y=show(1.5, "y"), x=show(7, "x")).all(), Plain(1, z=2).all())
    for bad in (
        lambda: s.find(updat=True),
        lambda: s.find(1, update=True),
        lambda: s.posonly(a=1),
        lambda: s.posonly(b=1),
        lambda: Plain(1, x=2),
        lambda: Plain(w=1),
        lambda: Square(color=2),
    ):
        try:
            print(bad())
        except TypeError as e:
            print("TypeError:", e)
    print(Square(1, mark=2).mark, Square(1, 2).mark, Square(**{"pos": 5, "mark": 1.5}).mark)
    nothing = None if len("a") else s
    try:
        nothing.find(update=show(True, "evaluated?"))
    except AttributeError as e:
        print("AttributeError:", e)


class Surface:
    def __init__(self, **options):
        self.base = options.get("base", (1, 1, 1))
        self.specular = options.get("specular", 0.2)
        self.ambient = 1.0 - self.specular
        options["added"] = [1]
        self.options = options


class Checker(Surface):
    def __init__(self, **options):
        Surface.__init__(self, **options)
        self.size = options.get("size", 1)
        self.known = sorted(options)


class Both(Surface):
    def __init__(self, first, *more, **options):
        super().__init__(**options)
        self.first = first
        self.more = more


def dicts():
    for s in (Surface(specular=0.5), Checker(base="b", size=3), Both(1, 2, 3, specular=1), Surface(), Both("x")):
        print(s.base, s.specular, s.ambient, s.options, getattr(s, "size", "-"), getattr(s, "known", "-"))
    given = {"specular": 1 << 70, "other": None}
    print(Surface(**given).ambient, given)
    try:
        Surface(specular="text")
    except TypeError as e:
        print("TypeError:", e)


class Point:
    __slots__ = ("y", "x", "tag")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def scale(self, by):
        self.x *= by
        self.y *= by
        return self

    def larger(self, other):
        self.x = self.x if self.x > other.x else other.x
        return self


class Fixed:
    __slots__ = ("value",)
    level = 3

    def __init__(self, value):
        self.value = value

    def twice(self):
        return self.value * 2


class Longer(Fixed):
    def __init__(self, value):
        super().__init__(value)
        self.more = value

    def sum(self):
        return self.value + self.more


class Cleared:
    __slots__ = ("gone", "kept")

    def __init__(self):
        self.gone = 1
        self.kept = 2

    def clear(self):
        del self.gone
        return self.kept


class Replaced:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1

    def get(self):
        return self.a


def slots():
    p, q = Point(1, 2.5), Point(3, -0.0)
    print(p.scale(2).x, q.scale(1 << 62).x, p.larger(q).x, p.y, q.y)
    for action in (lambda: p.tag, lambda: setattr(p, "z", 1), lambda: p.z, lambda: Replaced().b):
        try:
            print(action())
        except AttributeError as e:
            print("AttributeError:", e)
    p.tag = "t"
    print(p.tag, Point.x.__get__(p), Fixed(4).twice(), Longer(5).twice(), Longer(5).sum(), Longer(1).level)
    c = Cleared()
    print(c.clear())
    try:
        print(c.gone)
    except AttributeError as e:
        print("AttributeError:", e)
    r = Replaced()
    print(r.get())
    Replaced.a = 7
    print(r.get(), Replaced.a)
    try:
        r.a = 8
    except AttributeError as e:
        print("AttributeError:", e)


calls()
dicts()
slots()
