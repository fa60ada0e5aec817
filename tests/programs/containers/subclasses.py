# Subclasses of containers with their own methods, garbage under load, match patterns, aliases.
class L(list):
    def __iter__(self):
        return iter(["custom"])
    def __len__(self):
        return 99
    def __contains__(self, x):
        return x == "yes"
l = L([1, 2])
print(list(l), len(l), "yes" in l, 1 in l, [*l], tuple(l), sorted(l), sum(l, "") if False else "", l[0], l == [1, 2], max(l))
a, = l
print(a)
class D(dict):
    def __getitem__(self, k): return "got"
    def keys(self): return ["k"]
    def __iter__(self): return iter(["it"])
    def __contains__(self, k): return True
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
d = D(a=1)
d["b"] = 2
d.update(c=3)
print(d, d["zz"], d.get("zz"), list(d), dict(d), {**d}, "q" in d, len(d), d.setdefault("e", 5), d.pop("e"))
class S(set):
    def add(self, x): super().add(x * 2)
    def __contains__(self, x): return False
s = S([1, 2]); s.add(5)
print(s, 1 in s, s | {7}, s & {1}, s == {1, 2, 10})
class T(tuple):
    def __getitem__(self, i): return "t"
    def __len__(self): return 7
t = T((1, 2))
print(t[0], len(t), list(t), t == (1, 2), t + (3,), hash(t) == hash((1, 2)))
x, y = t
print(x, y)
import gc
# GC stress
acc = []
for i in range(200):
    dd = {j: [j, str(j), {j}] for j in range(200)}
    acc.append(dd)
    if len(acc) > 5: acc.pop(0)
gc.collect()
print(len(acc), sum(len(v) for d in acc for v in d.values()), acc[0][199], all(str(k) == v[1] and k in v[2] for d in acc for k, v in d.items()))
big = {}
for i in range(300000): big["k" + str(i)] = i
print(len(big), big["k299999"], sum(big.values()))
for i in range(0, 300000, 2): del big["k" + str(i)]
print(len(big), list(big)[:2])
m = sorted((str(i * 7919 % 100003) for i in range(50000)), key=len)
print(m[:5], m[-3:])
match {"a": 1, "b": [1, 2, 3], "rest": 0}:
    case {"a": int(x), "b": [first, *others], **rest}:
        print(x, first, others, rest)
class Pt:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
for v in [Pt(1, 2), Pt(0, 5), (1, 2), [1], "s", 5, 2.5, {"k": 1}, range(3), None, {1}, b"b"]:
    match v:
        case Pt(0, y=yy): print("pt0", yy)
        case Pt(x, y): print("pt", x, y)
        case (a, b): print("two", a, b)
        case [a]: print("one", a)
        case str(s): print("str", s)
        case int() | float() as n: print("num", n)
        case {"k": kk}: print("map", kk)
        case [*xs]: print("seq", xs)
        case None: print("none")
        case _: print("other", v)
try:
    match Pt(1, 2):
        case Pt(1, 2, 3): pass
except TypeError as e: print(e)
print(list[int], dict[str, list[int]], int | None, isinstance(5, int | str), type(int | str), list[int]([1, 2]))
