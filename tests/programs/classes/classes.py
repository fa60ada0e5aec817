# Class statements: namespaces, inheritance, super, descriptors, metaclasses, decorators.
class Base:
    """Base doc."""
    kind = "base"

    def __init__(self, name):
        self.name = name

    def who(self):
        return "Base." + self.name

    @classmethod
    def make(cls, *args):
        return cls(*args)

    @staticmethod
    def helper(x):
        return x * 2

    @property
    def upper(self):
        return self.name.upper()

    @upper.setter
    def upper(self, v):
        self.name = v.lower()

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Left(Base):
    def who(self):
        return "Left." + super().who()


class Right(Base):
    kind = "right"

    def who(self):
        return "Right." + super().who()


class Both(Left, Right):
    def __init__(self, name, extra=None):
        super().__init__(name)
        self.extra = extra

    def who(self):
        return "Both." + super().who()

    @classmethod
    def make(cls, *args):
        made = super().make(*args)
        made.extra = "by make"
        return made


b = Both("x")
print(b.who(), b.kind, b, Both.make("y").extra, Both.helper(4))
b.upper = "ZED"
print(b.upper, b.name, [c.__name__ for c in Both.__mro__])
print(Base.__doc__, Both.__doc__, Both.__module__, Both.__qualname__, Base.who.__qualname__)
print(super(Left, b).who(), super(Right, b).who())


class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        ns["added"] = sorted(k for k in ns if not k.startswith("__"))
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.kw = kw

    def __call__(cls, *args):
        print("creating", cls.__name__)
        return super().__call__(*args)


class WithMeta(metaclass=Meta, flag=1, other="x"):
    a = 1

    def f(self):
        return __class__.__name__


w = WithMeta()
print(WithMeta.added, WithMeta.kw, w.f(), type(WithMeta).__name__)


def register(cls):
    cls.registered = True
    return cls


@register
class Registered(Base):
    pass


print(Registered.registered, Registered.make("r"))


class Sub:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag


class Tagged(Sub, tag="t"):
    pass


print(Tagged.tag)


class Named:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, cls=None):
        return self if obj is None else getattr(obj, self.name, "unset")

    def __set__(self, obj, value):
        setattr(obj, self.name, value)

    def __delete__(self, obj):
        delattr(obj, self.name)


class Uses:
    field = Named()
    other = Named()


u = Uses()
print(u.field)
u.field = 5
u.field += 1
print(u.field, u._field, u.other)
del u.field
print(u.field)


class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


s = Slots()
try:
    s.c = 1
except AttributeError as e:
    print(e)
try:
    s.b
except AttributeError as e:
    print(e)


class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)

    def __radd__(self, o):
        return self if o == 0 else NotImplemented

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __iadd__(self, o):
        self.x += o.x
        return self

    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __bool__(self):
        return bool(self.x or self.y)

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __len__(self):
        return 2

    def __contains__(self, v):
        return v in (self.x, self.y)

    def __call__(self, *a, **k):
        return a, k

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"


v = Vec(1, 2) + Vec(3, 4)
print(v, sum([v, v]), 2 * v * 3, v == Vec(4, 6), v != Vec(4, 6), bool(Vec(0, 0)), 4 in v, v(1, k=2))
old = v
v += Vec(10, 0)
print(v is old, v, {Vec(1, 1): "k"}[Vec(1, 1)], list(v[:]), len(v))


class Dyn:
    def __getattr__(self, name):
        if name.startswith("x"):
            return name * 2
        raise AttributeError(name)

    def __setattr__(self, name, value):
        print("set", name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


d = Dyn()
d.a = 1
print(d.a, d.xy, hasattr(d, "b"))
del d.a


class Nested:
    class Inner:
        value = 1

        def get(self):
            return Nested.Inner.value

    def make(self):
        class Local:
            outer = self
        return Local


print(Nested.Inner().get(), Nested().make().__qualname__, Nested.Inner.__qualname__)


def method(self):
    return ("patched", self.name)


Base.who = method
print(Base("p").who(), Base.make("q").who())
C = type("C", (Base,), {"z": 1, "m": lambda self: self.z})
print(C("n").m(), C.__name__, C.__bases__)
print(*sorted(k for k in vars(Both) if not k.startswith("__")))
