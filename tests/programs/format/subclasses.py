# Subclasses of builtin types whose text is their own, in every way of formatting.
import enum


class I(int):
    def __str__(self): return "I!"
class F(float):
    def __str__(self): return "F!"
class S(str):
    def __str__(self): return "S!"
class C(complex):
    def __str__(self): return "C!"
class R(int):
    def __repr__(self): return "R!"
class B(bytes):
    def __str__(self): return "B!"
class L(list):
    def __repr__(self): return "L!"
for v in (I(5), F(2.5), S("x"), C(1j), R(3), B(b"q"), L([1])):
    print(format(v), format(v, ""), f"{v}", "{}".format(v), "{:}".format(v), "%s" % (v,), f"{v!s}", f"{v!r}", str(v), [v], sep="|")
    for spec in ("5", "d", ".1f", "s"):
        try: print(format(v, spec), end="|")
        except (TypeError, ValueError) as e: print(type(e).__name__, e, end="|")
    print()
print("%d %i %x %5.1f %s" % (I(5), I(6), I(255), F(1), S("q")), "".join([S("a"), "b"]), S("a") + "b", print(S("z")), int(I(3)), str(S("k")), "-".join(S("ab")))
class E(enum.IntEnum):
    A = 1
    def __str__(self): return "E.A!"
print(f"{E.A}", "{}".format(E.A), "%s %d" % (E.A, E.A), format(E.A, "3"))
