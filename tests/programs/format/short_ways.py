import random
r = random.Random(7)
h = 0
def show(x, p):
    global h
    t = "%.*f" % (p, x)
    u = format(x, ",.%df" % p)
    h = (h * 1000003 + sum(map(ord, t + u)) + len(t)) % (1 << 61)
    return t
for i in range(6000):
    k = r.randrange(6)
    if k == 0: x = r.uniform(-1000, 1000)
    elif k == 1: x = r.randrange(-10**6, 10**6) / 8
    elif k == 2: x = r.randrange(-10**15, 10**15) / 1024
    elif k == 3: x = r.uniform(0, 1) * 10.0 ** r.randrange(-25, 25)
    elif k == 4: x = float(r.randrange(2**53 - 10, 2**53 + 10))
    else: x = r.randrange(0, 10**5) / 1000 + 0.0005
    p = r.randrange(0, 20)
    t = show(x, p)
    if i % 300 == 0: print(repr(x), p, t, round(x, p % 5))
print(h)
for x in (0.0, -0.0, 0.5, 1.5, 2.5, 0.05, 1e-20, 2.0**-60, 2.0**-61, 9007199254740991.0, 1e15, 5e-324):
    print("%.0f %.1f %.5f %.15f %.16f" % (x, x, x, x, x))
print("%(a)d %(b)s" % {"a": 1, "b": "x"}, "%s" % {"a": 1}, "%*d|%-*d|" % (5, 3, 4, 2), "%5.2d" % 3, "%+d % d %05d" % (3, 4, -5))
for bad in ("%d %d", "%(a)s", "%d"):
    try: print(bad % (1,) if bad != "%(a)s" else bad % 3)
    except Exception as e: print(type(e).__name__, e)
try: print("%s" % (1, 2))
except Exception as e: print(type(e).__name__, e)
print(" a  b\tc\n".split(), "a,b,,c,".split(","), "".split(), "".split(","), "x".split(), "\xa0q\x85r".split(), "ü ñ".split(), "日本 語".split(), "abc".split("z"), "aXbXc".split("X", 1), "a b c".rsplit(" ", 1))
print("  x ".strip(), "\x1fx\x85".strip(), "xxabxx".strip("x"), "  ".strip() == "", " é ".strip(), " 日 ".rstrip() + "|")
print("hello".startswith("he"), "hello".startswith("he", 1), "hello".endswith("lo"), "hello".endswith(("x", "lo")), "日本".startswith("日"), "abc".startswith("日"), "".startswith(""), "a".startswith("ab"))
print("hello".find("l"), "hello".find(""), "hello".index("o"), "hello".rfind("l"), "hello".find("z"), "a日".find("日"))
for t in ("12", "-7", "+5", " 9 ", "1_000", "0", "-0", "999999999999999999", "9999999999999999999", "٣", "", "-", "1 2", "0x10", "1.0"):
    try: print(repr(t), int(t))
    except ValueError as e: print(e)
print(int("ff", 16), int("12", 10), int(b"42"), int(True), int(3.9))
class S(str):
    def __int__(self): return 7
print(int(S("5")))
d = {(1, 2): "a", ("x", 3): "b", (1.0, 2): "c", ((1,), 2): "e"}
print(d[(1, 2)], d[("x", 3)], d[(1, 2.0)], d[((1,), 2)], d[((1.0,), 2)], (1, 2) in d, (2, 1) in d, (True, 2) in d)
class E:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print("eq", self.n); return self.n == o.n
    def __hash__(self): return 1
s = {1, 2, 3}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e: print(e)
d = {1: 1}
try:
    for x in d: d[x + 1] = 1
except RuntimeError as e: print(e)
try:
    for k, v in d.items(): d.pop(k)
except RuntimeError as e: print(e)
print(list(d.values()), [v for v in {}.values()])
it = iter("ab")
print(next(it), next(it), next(it, "end"), next(it, "end"))
print(sum([1, 2, 3]), sum((1.5, 2.5, 1)), sum([]), sum([0.5], 1), sum([1, 2.5, 3]), sum([2**62, 2**62]), sum([-0.0]), sum([0.1] * 10), sum([1e308, 1e308]), sum([[1], [2]], []))
l = [1, 2]
class A(int):
    def __radd__(self, o): l.append(5) if len(l) < 6 else None; return o + 1
l.append(A(3)); print(sum(l))
print("hello"[1:3], "hello"[-3:], "hello"[5:2], "hello"[:], "hello"[::-1], "日本語"[1:], "hello"[2**70:], "hello"[:-2**70])
try: "abc"[5]
except IndexError as e: print(e)
print("abc"[-1], "abc"[-3], "日本"[1], "x" in "axb", "日" in "a日", "" in "", "ab" in "cab")
