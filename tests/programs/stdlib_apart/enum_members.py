# Enumerations and protocols of a module that is compiled apart: hooks of the program, members in loops, errors.
import enum
from abc import ABC, abstractmethod
from enum import Enum, Flag, IntEnum, auto
from typing import Protocol, runtime_checkable


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @classmethod
    def _missing_(cls, value):
        return cls.GREEN if value == "green" else None

    def __str__(self):
        return f"color {self.name.lower()}"

    @property
    def mixed(self):
        return self.value * 10


class Named(str, Enum):
    def _generate_next_value_(name, start, count, last):
        return name.lower() + str(count)

    A = auto()
    B = auto()


class Level(IntEnum):
    LOW = 1
    HIGH = 5


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()


total = 0
for i in range(50):
    for color in Color:
        if color is Color.RED:
            total += color.mixed
        elif color == Color.GREEN:
            total += color.value
print(total, Color("green"), Color.CRIMSON is Color.RED, list(Named), Named.B.value + "!", Level.HIGH + 1, Level.LOW < 3)
print(Perm.R | Perm.X, Perm.W in (Perm.R | Perm.W), ~Perm.R, sorted(Level, reverse=True))
try:
    Color(7)
except ValueError as error:
    print(error)
try:
    class More(Color):
        BLUE = 3
except TypeError as error:
    print(error)


class Shape(ABC):
    def __init__(self, size):
        self.size = size

    @abstractmethod
    def area(self):
        ...

    def twice(self):
        return 2 * self.area()


class Square(Shape):
    def area(self):
        return self.size * self.size


@runtime_checkable
class Sized2(Protocol):
    def area(self): ...


print(sum(Square(n).twice() for n in range(10)), Square(1.5).twice(), isinstance(Square(1), Sized2), isinstance(3, Sized2))
try:
    Shape(1)
except TypeError as error:
    print(error)


@enum.global_enum
class Wide(Flag):
    NARROW = 1
    BROAD = 2


NARROW = "was bound"


def narrow():
    return NARROW


print(narrow())
enum.global_enum(Wide)
print(narrow(), BROAD)
