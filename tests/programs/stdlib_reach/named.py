# Library functions that the text names in other ways than by plain calls.
import collections
import contextlib
import copy
import functools
import heapq
import operator
import random as dice
import string
import textwrap
from collections import OrderedDict as Ordered
from random import *
from string import capwords as words

seed(3)
print(randint(1, 100), choice("abc"), round(gauss(0, 1), 6))
print(0 <= random() < 1, sample(range(20), 4))

# Strings, attrgetter, methodcaller, format fields.
print(getattr(string, "capwords")("a bc d"))
print(operator.attrgetter("Counter.fromkeys")(collections).__name__)
print(operator.methodcaller("most_common", 2)(collections.Counter("mississippi")))
print("{0.maxlen}".format(collections.deque([1], 3)))

# partial, aliases, functions in containers, keys of sorts.
wrap = functools.partial(textwrap.fill, width=12)
print(wrap("one two three four five"))
tools = [textwrap.dedent, words]
print([tool("  x y\n  z") for tool in tools])
print(sorted(["b", "A", "c"], key=str.lower), heapq.nlargest(2, [3, 9, 4]))


# Overriding what base classes of the library call, super(), properties.
class Loaded(dice.Random):
    def random(self):
        return 0.25

    def getrandbits(self, k):
        return super().getrandbits(k) & 1


loaded = Loaded(5)
print(loaded.uniform(0, 8), loaded.choice([10, 20, 30, 40]), loaded.randrange(8))


class Defaults(collections.UserDict):
    def __missing__(self, key):
        return key * 2

    def __setitem__(self, key, value):
        super().__setitem__(key, value + 1)


defaults = Defaults(a=1)
defaults.update(b=5)
print(defaults["a"], defaults["b"], defaults["zz"], len(defaults), "a" in defaults, sorted(defaults.items()))


class Words(collections.abc.Sequence):
    def __init__(self, text):
        self.parts = text.split()

    def __getitem__(self, at):
        return self.parts[at]

    def __len__(self):
        return len(self.parts)


text = Words("to be or not to be")
print(text.count("be"), text.index("or"), list(reversed(text)), "not" in text, isinstance(text, collections.abc.Sequence))


# Copying: hooks that only the copy module names.
class Node:
    def __init__(self, items):
        self.items = items

    def __deepcopy__(self, memo):
        return Node([copy.deepcopy(item, memo) for item in self.items] + ["copied"])


ordered = Ordered([("x", [1]), ("y", Node([2]))])
twin = copy.deepcopy(ordered)
print(list(twin), twin["x"], twin["y"].items, twin["x"] is ordered["x"])
print(copy.copy(collections.Counter("aab")), copy.deepcopy(collections.ChainMap({1: 2})))
state = copy.deepcopy(dice.Random(9))
print(state.random() == dice.Random(9).random())


# Patching what the library calls.
def loud(text):
    return text.upper() + "!"


textwrap.fill = loud
print(textwrap.fill("patched"))
dice.Random._randbelow = lambda self, n: 0
print(dice.Random(1).choice([7, 8]), dice.Random(1).shuffle([1]))
collections.Counter.most_common = lambda self, n=None: "patched"
print(collections.Counter("a").most_common())


# Decorators and context managers.
@contextlib.contextmanager
def block(name):
    print("enter", name)
    try:
        yield name.title()
    finally:
        print("leave", name)


with block("one") as value, contextlib.suppress(KeyError):
    print(value)
    {}["missing"]


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) >= Version(0), max(Version(3), Version(2)).n)


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.cache_info())
with contextlib.ExitStack() as stack:
    stack.callback(print, "last")
    print(stack.enter_context(block("two")))

# What is not called can still be looked at.
print(dice.betavariate.__name__, dice.Random.weibullvariate.__qualname__, string.Formatter.vformat.__name__)
print(textwrap.shorten.__doc__ is not None, heapq.merge.__name__, collections.namedtuple.__code__.co_varnames[:2])
print([name for name in dir(collections.UserString) if name.startswith("is")])
Point = collections.namedtuple("Point", "x y", defaults=[0])
print(Point(1), Point(1, 2)._replace(x=5), Point._fields, Point(3, 4)._asdict())
