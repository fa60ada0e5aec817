# What a module has is reached through the module, under whatever name, and not otherwise.
import collections.abc
import dataclasses as d
import enum
import functools, itertools
import json.decoder
import os
import typing as t
from collections import abc
from dataclasses import dataclass
from json import decoder, encoder as enc
from random import *


@dataclass(order=True)
class Point:
    x: int
    y: int = 0
    rest: t.ClassVar[int] = 7


@d.dataclass(slots=True, frozen=True)
class Slotted:
    name: str
    seen: d.InitVar[int] = 1

    def __post_init__(self, seen):
        print("seen", seen)


class Colour(enum.Enum):
    _order_ = "RED BLUE"
    RED = enum.auto()
    BLUE = enum.auto()


module = d
print(module.replace(Point(1, 2), y=5), "a-b".replace("-", "+"), module.fields(Point)[0].name)
print(getattr(d, "asdict")(Point(3)), (lambda m: m.astuple(Point(4)))(d))
print(list(Colour), Slotted("a", 2), Point(1) < Point(2), Slotted.__slots__)
print(isinstance({}, collections.abc.Mapping), isinstance([], abc.Sequence), issubclass(dict, abc.MutableMapping))
print(decoder.JSONDecodeError.__name__, json.decoder.JSONDecodeError is decoder.JSONDecodeError, enc.JSONEncoder().encode([1, {}]))
print(os.path.join("a", "b"), functools.reduce(lambda a, b: a * b, [1, 2, 3]), list(itertools.chain([1], [2])))
for mod, name in ((t, "Optional"), (t, "Tuple"), (t, "Callable")):
    print(getattr(mod, name))
print(t.Optional[int], t.Union[int, str, None], t.Callable[[int], str], t.Callable[..., int], t.Tuple[int, ...], t.Tuple[()])
print(t.Literal["a", 1], t.Annotated[int, "x"], t.Dict[str, t.List[int]], t.Any, t.ClassVar[int], t.List["Point"])
T = t.TypeVar("T")
Pair = t.Tuple[T, T]
Both = t.Union[T, t.List[T]]
print(Pair[int], Both[str], t.Annotated[T, 1][int], t.Annotated[t.Annotated[int, 1], 2], hasattr(Pair, "__metadata__"))
print(t.Optional[T][int] == t.Union[int, None], t.Optional[int] == (int | None), t.List[int] == t.List[int], t.List[int] == 3)
for bad in (lambda: t.List[int, str], lambda: t.List[int][str], lambda: Pair[int, str], lambda: t.List[t.ClassVar], lambda: t.Callable[int, int],
            lambda: t.Generic[int], lambda: t.Generic[T][int], lambda: Point[int] if False else t.Dict[int]):
    try:
        print(bad())
    except TypeError as error:
        print("TypeError:", error)


class Stack(t.Generic[T]):
    pass


class Named(t.Protocol[T]):
    name: T


class Words(t.List[str]):
    pass


print(Stack[int], Stack.__parameters__, Named.__parameters__, Words.__mro__, Stack.__orig_bases__)
try:
    Stack[int, str]
except TypeError as error:
    print("TypeError:", error)
print(repr(d.field(default=3)).split(",default_factory")[0], Point.__dataclass_params__)
seed(3)
print(randint(1, 10) in range(1, 11))
