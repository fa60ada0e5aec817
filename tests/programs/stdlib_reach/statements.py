# Statements of library modules run only for names that something mentions; nobody can tell.
import collections
import fractions
import numbers
import random
import typing
from collections.abc import Collection, Mapping, MutableSequence, Sequence, Set, Sized
from io import TextIOBase

class Pair:
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

# Classes that register others, by themselves and through classes derived from them.
for value in (1, 1.5, 1j, True, fractions.Fraction(1, 2), "x"):
    print(repr(value), isinstance(value, numbers.Number), isinstance(value, numbers.Rational))
for value in ([], (), "", b"", range(3), collections.deque(), {}, {1}, {}.keys(), Pair()):
    kinds = (Collection, Mapping, MutableSequence, Sequence, Set, Sized)
    print(type(value).__name__, [kind.__name__ for kind in kinds if isinstance(value, kind)])
print(isinstance(3, TextIOBase))

# Names in namespaces of the program's own.
limit = 5
for name in ("limit", "Pair"):
    print(name, name in globals(), globals()[name] is vars()[name])
print(globals()["fractions"].Fraction(3, 6))

# Attributes whose names are computed.
pair = Pair(1, 2)
for name in ("items", "other"):
    setattr(pair, name, (name,))
print(len(pair), pair.items, pair.other)
generator = random.Random(3)
setattr(generator, "gauss_" + "next", None)
print(round(generator.gauss(0, 1), 6))

print(hasattr(typing, "SupportsInt"), hasattr(typing, "SupportsNothing"))
print(typing.List[int], typing.Optional[typing.Callable[[int], str]])
