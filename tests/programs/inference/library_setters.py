# The library sets attributes of the classes it is given: what it is given is not known, all else is.
import dataclasses
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, List, Optional, Protocol, TypeVar, runtime_checkable


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def scaled(self, by):
        return Vector(self.x * by, self.y * by)

    __rmul__ = scaled

    def text(self):
        return "%s(%r, %r)" % (type(self).__name__, self.x, self.y)


class Plain:
    a: int = 1
    b: float = 2.5

    def total(self):
        return self.a + self.b


class Given:
    x: int
    y: int

    def __init__(self, x, y):
        self.x = x * 100
        self.y = y * 100

    def text(self):
        return (self.x, self.y)


@dataclass
class Point:
    x: float
    y: float = 0.5
    tags: List[str] = field(default_factory=list)

    def norm(self):
        return self.x * self.x + self.y * self.y


@dataclasses.dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0

    def next(self):
        return Version(self.major, self.minor + 1)


class Colour(Enum):
    RED = 1
    GREEN = 2.5

    def twice(self):
        return self.value * 2


T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, item: T):
        self.item = item


@runtime_checkable
class Sized2(Protocol):
    def text(self): ...


def sums(n: int, start: Optional[Vector] = None):
    total = start or Vector(0, 0.0)
    for i in range(n):
        total = total + Vector(i, 0.5 * i).scaled(2)
    return total


print(sums(10).text(), (3 * Vector(1, 2.5)).text())
print(Plain().total())
made = dataclass(Plain)
print(made is Plain, Plain(5).total(), Plain(b="x").b, repr(Plain(b=[1])))
print(Given(1, 2).text())
dataclasses.dataclass(init=True)(Given)
print(Given(1, 2).text(), Given(3, 4) == Given(3, 4))
p = Point(1.5)
print(p, p.norm(), Point("a", tags=["t"]))
print(Version(1), Version(1).next() > Version(1), hash(Version(2, 3)) == hash(Version(2, 3)))
try:
    Version(1).major = 3
except dataclasses.FrozenInstanceError as error:
    print(error)
print(Colour.RED.twice(), Colour(2.5), Colour["RED"].name)
print(Box(3).item, Box("x").item, isinstance(sums(1), Sized2), isinstance(p, Sized2))

# A method that the decorator made, called on something else.
v = Vector(1, 2)
Point.__init__(v, "one", 2.0)
print(v.text(), v.x + "!", v.tags)
print(sums(3, Vector(0.25, 1)).text())


for cls in (Vector, Box):
    dataclass(repr=True, init=False, eq=False)(cls)
print(repr(Vector(1, 2)), str(type(Vector(3, 4))))
setattr(Vector, "".join(["sca", "led"]), lambda self, by: Vector(by, by))
print(sums(3).text())
