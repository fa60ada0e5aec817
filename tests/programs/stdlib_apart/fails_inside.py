# An exception that passes through code of the library, and one that ends the program.
import contextlib
import json
import traceback
from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list)

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f"price of {self.name}")


@contextlib.contextmanager
def guarded():
    try:
        yield
    except ValueError as error:
        print("guarded:", error)


with guarded():
    Item("x", -1)
for wrong in (lambda: Item(), lambda: Item("a", 1, [], 2), lambda: Item("a", cost=1), lambda: json.loads("[1,")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
try:
    with contextlib.ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise KeyError("first")
except ZeroDivisionError as error:
    print(repr(error), repr(error.__context__))


def depth(n):
    return depth(n + 1) if n < 900 else len(traceback.format_stack())


print(depth(0) > 0)
try:
    def endless(n):
        return Item(endless(n + 1))

    endless(0)
except RecursionError as error:
    print(error)
