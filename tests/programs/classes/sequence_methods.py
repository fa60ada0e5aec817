# `__radd__` and `__bool__` of builtin types, and truth of their subclasses.
import collections, array
for t in (str, bytes, bytearray, list, tuple, dict, set, frozenset, range, int, bool, float, complex, memoryview, collections.deque, array.array, type(None), slice, type({}.keys()), type({}.items()), type({}.values())):
    print(t.__name__, [n for n in ("__add__", "__radd__", "__bool__", "__rmul__", "__ror__", "__rmod__", "__rsub__", "__len__", "__iadd__") if hasattr(t, n)])
class S(str):
    def __len__(self): return 0
class L(list):
    def __len__(self): return 0
class B(list):
    def __radd__(self, o): return ("radd", o)
class T(tuple): pass
print(bool(S("abc")), bool(L([1])), [1] + B([2]), (1,) + T((2,)), bool(T()), bool(T((1,))), not S("q"), [1] + L([4]))
for a, b in (([1], (2,)), ("a", b"b"), ((1,), [2]), (b"a", "b"), ("a", 1), (1, "a"), ([], None), (None, [])):
    try:
        print(a + b)
    except TypeError as e:
        print(e)
class R:
    def __radd__(self, o): return ("R", o)
print([1] + R(), "a" + R(), (1,) + R(), b"" + R(), sum([R()], []))
for n in ("__radd__", "__bool__"):
    for v in ("", [], (), b"", bytearray(), range(3), 5, 1.5):
        print(n, hasattr(v, n), n in dir(v), end=" ")
print()
try:
    "a".__radd__("b")
except AttributeError as e:
    print(e)


class Base(str):
    pass


class Later(Base):
    pass


print(bool(Later("x")), bool(Later("")))
Base.__len__ = lambda self: 0
print(bool(Later("x")), bool(Base("x")))
Later.__bool__ = lambda self: True
print(bool(Later("x")), bool(Base("x")))
del Base.__len__
print(bool(Later("")), bool(Base("x")), bool(Base("")))


class Two(Later, list if False else object):
    def __len__(self):
        return 0


class Int(int):
    def __len__(self):
        return 0


print(bool(Two("x")), bool(Int(1)), bool(Int(0)))
