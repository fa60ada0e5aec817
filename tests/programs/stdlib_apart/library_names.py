# Names of library modules are bound when they are asked for; nothing must show it.
import collections
import json
import numbers
import os
import sys
import textwrap
import typing
import warnings

print(collections.abc.Sequence.__name__, json.decoder.JSONDecodeError.__name__, os.path.basename("a/b"))
print(isinstance(1, numbers.Number), isinstance(1.5, numbers.Real), isinstance(1j, numbers.Real))
print(isinstance([], collections.abc.Sequence), isinstance((), collections.abc.Reversible))
print(isinstance(collections.deque(), collections.abc.MutableSequence), isinstance({}.keys(), collections.abc.Set))
print(hasattr(typing, "List"), hasattr(typing, "Lost"))
try:
    typing.Lost
except AttributeError as error:
    print(error)
try:
    from typing import Lost
except ImportError as error:
    print(str(error).split(" (")[0])
print("Optional" in dir(typing), "Counter" in dir(collections), len([n for n in dir(json) if n[0] != "_"]) > 5)
print(sorted(name for name in vars(numbers) if name[0] != "_" and name[0].isupper() and name != "ABCMeta"))
print(typing.__name__, type(typing).__name__, sys.modules["json"] is json, "json.decoder" in sys.modules)

# Bound anew before and after they were asked for.
typing.Hashable = "mine"
print(typing.Hashable)
del typing.Hashable
print(hasattr(typing, "Hashable"))
before = typing.Union
typing.Union = 3
print(typing.Union, before[int, str])
typing.Union = before
del typing.Iterable
try:
    typing.Iterable
except AttributeError as error:
    print(error)

# The library's own functions see it.
warnings.formatwarning = lambda message, category, filename, lineno, line=None: f"<{category.__name__}: {message}>\n"
warnings.simplefilter("always")
stderr, sys.stderr = sys.stderr, sys.stdout
warnings.warn("careful")
sys.stderr = stderr


class Wrapper(textwrap.TextWrapper):
    def fill(self, text):
        return "<" + super().fill(text) + ">"


textwrap.TextWrapper = Wrapper
print(textwrap.fill("a b c", 3))
print(getattr(typing, "Dict")[str, int], [getattr(collections, n).__name__ for n in ("Counter", "OrderedDict")])
