"""Attributes by class, properties, super, methods of what may be None, class attributes that change."""


class Packet:
    def __init__(self, link):
        self.link = link
        self.value = 1

    def kind(self):
        return "packet"

    def only_packet(self, n):
        return n + self.value


class Task:
    def __init__(self, name, link):
        self.link = link
        self.name = name
        self.value = 2.5

    def kind(self):
        return "task"

    def next(self):
        return self.link


def fields_of_two_classes():
    p = Packet(None)
    q = Packet(p)
    t = Task("t", None)
    u = Task("u", t)
    print(q.link.kind(), u.link.kind(), q.link.value + 1, u.next().value * 2)
    for x in (p, q, t, u):
        print(x.kind(), x.value, x.link is None)
    # A method that only one of the classes has.
    for x in (p, t, q):
        try:
            print(x.only_packet(10))
        except AttributeError as e:
            print("AttributeError:", e)
    # None has none of them.
    for x in (u.link, t.link, q.link, p.link):
        try:
            print(x.kind())
        except AttributeError as e:
            print("AttributeError:", e)


class Node:
    def __init__(self, value):
        self.value = value
        self.left = None
        self.right = None

    def insert(self, value):
        if value < self.value:
            if self.left is None:
                self.left = Node(value)
            else:
                self.left.insert(value)
        elif self.right is None:
            self.right = Node(value)
        else:
            self.right.insert(value)

    def depth(self, argument):
        return 1 + max(
            self.left.depth(argument) if self.left else 0, self.right.depth(argument) if self.right else 0
        )

    def blind(self, argument):
        return self.left.blind(argument)


def noisy(text):
    print("argument", text)
    return text


def trees():
    root = Node(50)
    for v in (20, 80, 10, 30, 70, 90, 5):
        root.insert(v)
    print(root.depth(0), root.left.left.left.value)
    try:
        root.blind(noisy("evaluated first"))
    except AttributeError as e:
        print("AttributeError:", e)
    try:
        # The method is looked up before the argument is computed.
        root.left.left.left.left.insert(noisy("never"))
    except AttributeError as e:
        print("AttributeError:", e)
    print(root.left.left.left.left.__eq__(None), root.left.left.left.left.__bool__())


class Shape:
    count = 0
    unit = "cm"

    def __init__(self, w, h):
        self.w = w
        self.h = h

    @property
    def area(self):
        return self.w * self.h

    @property
    def label(self):
        return f"{type(self).__name__} {self.area}"

    def describe(self):
        return self.label + self.unit


class Square(Shape):
    def __init__(self, side):
        super().__init__(side, side)


class Cube(Square):
    unit = "cm3"

    def __init__(self, side):
        super(Cube, self).__init__(side)
        super().__init__(side + 1)

    @property
    def area(self):
        return super().area * self.w

    def describe(self):
        return "<" + super().describe() + ">"


def properties():
    shapes = [Shape(2, 3), Square(4), Cube(2), Shape(1.5, 2)]
    for s in shapes:
        print(s.area, s.label, s.describe(), hasattr(s, "area"), getattr(s, "area"))
    try:
        shapes[0].area = 5
    except AttributeError:
        print("no setter")
    print(sum(s.area for s in shapes), sorted(s.area for s in shapes), max(shapes, key=lambda s: s.area).label)
    print(Shape.area.fget(Square(9)))


class Changing:
    @property
    def size(self):
        return 1

    level = 10

    def __init__(self):
        self.own = 3

    def show(self):
        return (self.size, self.level, self.own)


class Derived(Changing):
    level = 20


def late():
    c, d = Changing(), Derived()
    print(c.show(), d.show(), Changing.level, Derived.level)
    Changing.level = "text"
    print(c.show(), d.show(), Changing.level, Derived.level)
    del Derived.level
    print(c.show(), d.show(), Changing.level, Derived.level)
    Changing.size = 7
    print(c.show(), d.show())
    d.size = 8
    print(c.show(), d.show())
    Changing.size = property(lambda self: self.own * 2)
    print(c.show(), d.show())


class Register:
    known = []
    default = None

    def __init__(self, n):
        super().__init__()
        self.n = n

    @classmethod
    def bigger(cls, a, b):
        if cls.less(a, b):
            return b
        return a

    @classmethod
    def less(cls, a, b):
        return a.n < b.n

    @classmethod
    def make(cls, n):
        return cls(n)


class Sub(Register):
    @classmethod
    def less(cls, a, b):
        return a.n > b.n


def class_methods():
    Register.default = Register(5)
    print(Register.default.n, Sub.default.n)
    a, b = Register(1), Register(2.5)
    print(Register.bigger(a, b).n, Sub.bigger(a, b).n, Sub.make("x").n, type(Sub.make(1)).__name__)
    Sub.default = Sub(1 << 80)
    print(Register.default.n, Sub.default.n, a.default.n)
    Register.known.append(a)
    print(len(Sub.known), str(type(a)), type(a) is Register, f"{type(b)}")


class Options:
    def __init__(self, **options):
        self.first = options.get("first", 0)
        self.second = options.get("second", "s")


class More(Options):
    def __init__(self, **options):
        Options.__init__(self, **options)
        self.third = options.get("third", 1.5)


class Other(Options):
    def __init__(self, *args, **options):
        init = Options.__init__
        init(*args, self, **options)


def keyword_bases():
    for o in (Options(), More(first=1), More(second=2, third=3), Other(first=[1])):
        print(o.first, o.second, getattr(o, "third", None))


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Truth:
    def __float__(self):
        return 1.0


def unknown_arguments(n, i, index):
    boxes = [None] * n
    for k in range(n):
        boxes[k] = Packet(k)
    print(boxes[i].value, boxes[index].link, len(boxes[0:2]), [b.link for b in boxes[1:]])
    boxes[i] = Packet("replaced")
    print(boxes[i].link, boxes[Index(1)].link)
    print(int(index) + 1 if not isinstance(index, Index) else "index", float(n) / 2, int("7", n + 5))
    print(float(Truth()) + 1, int(n * 1.5))


def call(f, *args):
    return f(*args)


fields_of_two_classes()
trees()
properties()
late()
class_methods()
keyword_bases()
call(unknown_arguments, 3, 1, 2)
call(unknown_arguments, 3, True, Index(0))
