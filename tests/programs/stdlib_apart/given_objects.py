# Objects of the program in the hands of library modules whose code is compiled apart.
import collections
import contextlib
import copy
import dataclasses
import functools
import pprint
import string
import typing
import weakref


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        if other == 0:
            return self
        return Vector(self.x + other.x, self.y + other.y)

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def update(self, x):
        self.x = x
        return self

    def get(self, default=None):
        return self.x if default is None else default

    def close(self):
        print("closed", self.x)


def total(vectors):
    result = Vector(0, 0)
    for vector in vectors:
        result = result + vector
    return result


print(total([Vector(i, i * i) for i in range(5)]))
counter = collections.Counter()
counter["a"] = Vector(1, 2)
counter.update({"a": Vector(3, 4)})
print(counter["a"], Vector("x", 1.5).update(2).get(), Vector(7, 0).get("default"))
with contextlib.closing(Vector("v", 1)) as v:
    print(v.x)

# Attributes set where the text does not say so.
a = Vector(1, [2])
b = copy.copy(a)
c = copy.deepcopy(a)
a.y.append(3)
print(a, b, c)


class Bare:
    def __init__(self):
        self.n = 1

    def __setstate__(self, state):
        self.n = "set"
        self.more = state


def n_of(x):
    return x.n


print(n_of(Bare()), n_of(copy.copy(Bare())))


class Lazy:
    def __init__(self, n):
        self.n = n

    @functools.cached_property
    def double(self):
        print("computing")
        return self.n * 2


lazy = Lazy(4)
print(lazy.double, lazy.double, lazy.__dict__)
lazy.double = "stored"
print(lazy.double)


@dataclasses.dataclass(order=True)
class Point(typing.Generic[typing.TypeVar("T")]):
    x: int
    y: typing.Optional[list] = None
    z: list = dataclasses.field(default_factory=list)

    def get(self):
        return self.x


p = Point("text")
q = Point(1.5, None, [1])
print(p.get(), q.get(), p, q == Point(1.5, z=[1]), dataclasses.replace(q, x=2) > q, dataclasses.asdict(q))


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(1.5), Version("a") >= Version("b"), max(Version(1), Version(3)).n)


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


@logged
def area(w, h=2):
    """Width times height."""
    return w * h


print(area(3), area(2.5, h=4), area.calls, area.__name__, area.__doc__, area.__wrapped__(1))


@functools.singledispatch
def show(x):
    return "object"


@show.register
def _(x: int):
    return f"int {x + 1}"


@show.register(list)
def _(x):
    return f"list of {len(x)}"


print(show(1), show([1, 2]), show("s"))


class Table:
    def __init__(self):
        self.data = {"name": "table", "size": 3}

    def keys(self):
        return self.data.keys()

    def __getitem__(self, key):
        return self.data[key]


print(string.Template("$name has $size").substitute(Table()), dict(collections.ChainMap(Table().data, {"size": 4, "k": 1})))
print(string.Formatter().format("{0.x} {0.y[0]} {1}", a, "end"))
pprint.pprint({"vectors": [Vector(i, i) for i in range(3)], "table": "t" * 10})
proxy = weakref.proxy(a)
proxy.x = "by proxy"
print(a.x, proxy.get())


class Fields(typing.NamedTuple):
    left: int
    right: str = "r"

    def swap(self):
        return Fields(self.right, self.left)


print(Fields(1).swap(), Fields("a", "b")._replace(left=0), Fields(3)._asdict())


@contextlib.contextmanager
def shown(value):
    print("enter", value)
    try:
        yield value
    except ZeroDivisionError as error:
        print("caught", error)
    finally:
        print("exit")


with shown(1) as one:
    one / 0
with contextlib.ExitStack() as stack:
    stack.enter_context(shown(2))
    stack.callback(print, "called back")
