# What __iter__ of a class may return, by `for` and by `yield from`.
import io
class A:
    def __init__(s, r): s.r = r
    def __iter__(s): return s.r
class N:
    def __iter__(s): yield 1; yield 2
class Bad:
    __iter__ = None
class R:
    def __iter__(s): raise KeyError("no")
class W:
    def __iter__(s, x): return 3
class D:
    def __iter__(s, x=5): return iter([x])
class S:
    @staticmethod
    def __iter__(): return iter("st")
class L(list):
    def __iter__(s): return iter("sub")
class G:
    def __getitem__(s, i):
        if i > 2: raise IndexError
        return i
def it(v):
    try:
        return [x for x in v]
    except Exception as e:
        return f"{type(e).__name__}: {e}"
def yf(v):
    try:
        r = yield from v
        print("r", r)
    except Exception as e:
        yield f"{type(e).__name__}: {e}"
n = N()
n2 = N()
n2.__iter__ = lambda: iter("instance")
for k in range(3):
    for v in (A(iter([1, 2])), A(5), A(None), A([1]), A(N()), A(iter(N())), n, n2, Bad(), R(), W(), D(), S(), L([1]), G(), None, 5, {1: 2}, {3}, frozenset([4]), "ab", range(2), (7, 8), (x for x in "q")):
        print(it(v), list(yf(v)) if not hasattr(v, "send") else "-")
    N.__iter__ = lambda s: iter("patched%d" % k)
def deep(a):
    for x in a:
        return x
class Rec:
    def __iter__(s):
        for x in s: yield x
try: deep(Rec())
except RecursionError as e: print(e)
