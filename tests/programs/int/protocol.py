# subclassing and dunder protocol
class Money(int):
    def __new__(cls, v, cur="EUR"):
        self = super().__new__(cls, v)
        self.cur = cur
        return self
    def __add__(self, o): return Money(int(self) + int(o), self.cur)
    def __radd__(self, o): return Money(int(self) + int(o), self.cur)
    def __str__(self): return f"{int(self)} {self.cur}"
    def __format__(self, spec): return format(int(self), spec) + self.cur
m = Money(5) + 3
print(m, m.cur, 1 + m, f"{m:>6}", "%d" % m, "%s" % m, repr(m), m * 2, -m, m // 3, m / 4, divmod(m, 3), m ** 2, m << 2, hash(m), m == 8, m < 9, [10, 20, 30, 40, 50, 60, 70, 80, 90][m])
print(sum([Money(1), Money(2)]), max(Money(1), Money(7)).cur, int("12") + m, round(Money(1234), -2), abs(Money(-3)), bool(Money(0)))
big = Money(10**30, "USD")
print(big, big + 1, big.cur, big.bit_length(), vars(big), isinstance(big, int))
class Path(str):
    def __truediv__(self, o): return Path(self + "/" + o)
p = Path("a") / "b" / "c"
p.extra = 5
print(p, p.extra, p.split("/"), p.upper(), p in {"a/b/c"}, f"{p}", p + "x", type(p + "x").__name__, "%s" % p, "".join([p, p]), str(p) is p, type(str(p)).__name__)
class T(float):
    def __repr__(self): return f"T({float(self)})"
t = T("1.5"); t.note = "n"
print(t, [t], t + 1, t.note, round(t), int(t), t == 1.5, {t: 1}[1.5], f"{t:.3f}", "%g" % t, t.hex(), T.fromhex("0x1p3"))
class V:
    def __init__(s, x): s.x = x
    def __add__(s, o): return V(s.x + (o.x if isinstance(o, V) else o))
    __radd__ = __add__
    def __iadd__(s, o): s.x += 100; return s
    def __mul__(s, o): return NotImplemented
    def __rmul__(s, o): return f"rmul {o}"
    def __eq__(s, o): return isinstance(o, V) and s.x == o.x
    def __lt__(s, o): return s.x < o.x
    def __bool__(s): return s.x != 0
    def __index__(s): return s.x
    def __int__(s): return s.x * 10
    def __float__(s): return s.x / 2
    def __neg__(s): return V(-s.x)
    def __str__(s): return f"V{s.x}"
    def __len__(s): return 3
    def __contains__(s, o): return o == s.x
    def __pow__(s, o, m=None): return (s.x, o, m)
    def __round__(s, n=None): return f"r{n}"
    def __divmod__(s, o): return "dm"
    def __bytes__(s): return b"vv"
    def __format__(s, spec): return f"<{spec}>"
v = V(2)
print(v + V(3), 1 + v, "x" * 1, 5 * v, [1, 2, 3][v], "abc"[v], "ab" * v, hex(v), int(v), float(v), -v, 2 in v, v ** 3, pow(v, 3, 5), round(v), round(v, 2), divmod(v, 2), bytes(v), f"{v:abc}", "%s %d" % (v, v), bytes(V(3)), chr(V(65)), range(V(4)), "a,b".split(",", V(1)), bin(V(5)))
v += 1
print(v.x, not V(0), sorted([V(3), V(1)])[0].x, (1).__add__(2), (1).__add__("a"), int.__mul__(3, 4), "a".__add__("b"), str.upper("x"), (5).__class__, (2.5).__mul__(2), "abc".__contains__("b"), "abc".__getitem__(1), "abc".__len__(), (7).__divmod__(2), (7).__rsub__(10), (1.5).__lt__(2), "a".__eq__(1), (3).__pow__(4, 5), (-3).__abs__(), (3).__bool__(), b"a".__add__(b"b"))
for f in (lambda: v * 2, lambda: v - 1, lambda: 1 - v, lambda: v < 5, lambda: v[0], lambda: v(), lambda: "a" + v, lambda: [] + v, lambda: int(V), lambda: ~v, lambda: 2 ** v, lambda: "a" % v, lambda: "%x" % 2.5, lambda: int.__add__("a", 1), lambda: (1).__add__(), lambda: str.upper(1), lambda: int.nope, lambda: (5).x):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
