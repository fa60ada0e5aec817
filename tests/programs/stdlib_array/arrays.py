# array.array: every type code, limits, slices, growth, conversions and their errors.
from array import array
import array as module
import copy


def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)


for code in "bBhHiIlLqQ":
    for value in (0, 1, -1, 127, 128, 255, 256, 2**15, 2**31 - 1, 2**32, 2**63, 2**64, -(2**40), 2**100, -(2**100)):
        attempt((code, value), lambda: array(code, [value])[0])
    attempt((code, "float"), lambda: array(code, [1.5]))
for value in (1, 0.1, 1e300, float("nan"), "x"):
    attempt(("f", value), lambda: array("f", [value]))
    attempt(("d", value), lambda: array("d", [value]))
for code in module.typecodes:
    print(code, array(code).itemsize, array(code), array(code).typecode)

a = array("i", range(10))
print(a, len(a), a[0], a[-1], a[2:5], a[::-2], bool(a), bool(array("d")))
a[3] = 33
a[-1] = 99
a[1:3] = array("i", [5, 6, 7])
a[::3] = array("i", [-1] * len(a[::3]))
print(a)
del a[0], a[2:4], a[::4]
print(a, 6 in a, 1234 in a, a.count(-1))
a.append(7)
a.extend([8, 9])
a.extend(array("i", (10,)))
a.insert(0, 100)
a.insert(-100, 101)
a.insert(100, 102)
print(a, a.pop(), a.pop(0), a.index(100), a.tolist())
a.remove(8)
a.reverse()
print(a + a[:1], a * 2, 2 * a[:1], a * 0)
a += array("i", [1])
a *= 2
print(a, list(reversed(a)), sorted(a), max(a), sum(a))
b = copy.copy(a)
c = copy.deepcopy(a)
a[0] = 0
print(b == c, a == b, a < b, a != c, array("d", [1, 2]) == array("i", [1, 2]), array("i", [1]) < array("i", [1, 0]))
print([x * 2 for x in a], *a[:2])

d = array("H", [1, 0x0102])
print(d.tobytes(), array("B", d.tobytes()), bytes(array("B", b"xyz")))
d.byteswap()
print(d, d.buffer_info()[1])
d.frombytes(b"\x01\x00")
d.fromlist([5])
print(d)
u = array("u", "a\u00e9\U0001f600")
u.fromunicode("z")
print(u, u.tounicode(), u[2], len(u), array("u", ["p", "q"]))

attempt("code", lambda: array("x"))
attempt("no text", lambda: array(1))
attempt("nothing", lambda: array())
attempt("str", lambda: array("i", "abc"))
attempt("not iterable", lambda: array("i", 5))
attempt("keywords", lambda: array("i", initializer=3))
attempt("bytes", lambda: array("i", b"123"))
attempt("index", lambda: a[1000])
attempt("key", lambda: a["x"])
attempt("add", lambda: a + [1])
attempt("kinds", lambda: a + array("d"))
attempt("extend", lambda: a.extend(array("d")))
attempt("multiply", lambda: a * "x")
attempt("pop", lambda: array("i").pop())
attempt("pop 9", lambda: array("i", [1]).pop(9))
attempt("remove", lambda: a.remove(12345))
attempt("index of", lambda: a.index(12345))
attempt("hash", lambda: hash(a))
attempt("list", lambda: a.fromlist(3))
attempt("list items", lambda: a.fromlist([1, 2, "x"]))
attempt("unicode", lambda: a.tounicode())
attempt("insert", lambda: a.insert(1))
attempt("append", lambda: a.append())


def assign(key, value):
    a[key] = value


attempt("assign", lambda: assign(1000, 1))
attempt("assign list", lambda: assign(slice(1, 2), [1]))
attempt("assign kind", lambda: assign(slice(1, 2), array("d")))
attempt("assign step", lambda: assign(slice(None, None, 2), array("i", [1])))
attempt("assign big", lambda: assign(0, 2**31))
print(a)


class Grid(array):
    """A subclass with attributes and a method."""

    def __new__(cls, width, height):
        grid = super().__new__(cls, "d", [0.0]) * (width * height)
        return grid

    def total(self):
        return sum(self)


print(Grid(2, 3), type(Grid(2, 3)).__name__)
