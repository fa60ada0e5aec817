# Dicts: order, methods, views, mutation, subclasses.
def check(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


d = {}
print(d, len(d), bool(d))
for i in range(20):
    d[f"k{i}"] = i
print(d, len(d))
for i in range(0, 20, 3):
    del d[f"k{i}"]
print(d)
d["k0"] = "again"
d["k1"] = "changed"
print(list(d.items())[-1], d["k1"], list(d)[0])
print({1: "a", 1.0: "b", True: "c"}, {0: 1, False: 2, 0.0: 3}, {"a": 1, "b": 2, "a": 3})
print(d.get("k1"), d.get("nope"), d.get("nope", 5), "k1" in d, "k3" in d, 7 in d)
print(d.pop("k1"), d.pop("zz", None), d.setdefault("new"), d.setdefault("new", 3), d.setdefault("n2", []), len(d))
print(d.popitem(), d.popitem(), d.popitem(), len(d))
e = dict(a=1, b=2)
f = dict([("x", 1), ["y", 2]], z=3)
g = dict({"p": 1}, q=2)
h = dict(zip("abc", range(3)))
print(e, f, g, h, dict(), dict({}), dict(((1, 2), (3, 4))), dict(["ab", "cd"]))
e.update(f)
e.update({"a": 10}, k=5)
e.update([("l", 1)])
e.update()
print(e, e | g, {"a": 0} | {"a": 1, "b": 2})
e |= {"m": 1}
e |= [("n", 2)]
print(e)
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict.fromkeys({3, 1, 2}, "v"), dict.fromkeys({}, 1))
c = e.copy()
c.clear()
print(c, e == e.copy(), {1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} != {1: 3}, {1: 2} == {1: 2.0}, {} == [])
keys, values, items = h.keys(), h.values(), h.items()
print(keys, values, items, len(keys), len(values), len(items))
h["d"] = 3
print(keys, values, items, list(keys), list(values), list(items))
print("a" in keys, 3 in values, ("a", 0) in items, ("a", 1) in items, "a" in items, ("a",) in items)
print(keys & {"a", "z"}, sorted(keys | "xyz"), sorted(keys - {"a"}), sorted(keys ^ {"a", "q"}), sorted(items & [("a", 0)]))
print({"a"} < keys, keys >= {"a"}, keys == set("abcd"), keys == {"a"}, keys != set(), items == {("a", 0), ("b", 1), ("c", 2), ("d", 3)})
print(keys.isdisjoint("xy"), keys.isdisjoint(["a"]), sorted({"a", "z"} & keys), sorted({"a", "z"} | keys), {"a", "z"} - keys)
print(list(reversed(h)), list(reversed(h.items())), list(reversed(h.values())), list(reversed(h.keys())))
print(keys.mapping, type(keys), type(iter(h)), type(iter(h.items())), type(reversed(h.values())))
n = {1: {2: {3: []}}}
n[1][2][4] = n
print(n)
v = {}
v["v"] = v.values()
print(v)
print({(): 1, (1, 2): 2, frozenset([1]): 3, None: 4, 1.5: 5, b"x": 6, True: 7, int: 8})
print({k: v for k, v in zip("abc", range(3)) if v}, {**e, "a": 0}, {**{1: 2}, **{1: 3, 4: 5}})

ints = {}
for i in range(1000):
    ints[i * 7 % 1009] = i
print(len(ints), ints[7], sum(ints.values()), list(ints)[:5], all(ints[i * 7 % 1009] == i for i in range(1000)))
for i in range(0, 1000, 2):
    del ints[i * 7 % 1009]
print(len(ints), list(ints)[:5], 0 in ints, 7 in ints)
for i in range(5000):
    ints[("t", i)] = i
    if i > 10:
        del ints[("t", i - 10)]
print(len(ints), list(ints)[-3:])
negatives = {-1: "a", -2: "b", 2**61 - 1: "c", 0: "d", 2**61: "e", 1: "f", 2**64: "g", -(2**70): "h"}
print(negatives, negatives[-1], negatives[-2], negatives[2**61 - 1], negatives[2**64], negatives[1.0])
fl = {1.5: 1, float("inf"): 2, -0.0: 3, 2.0**100: 4}
print(fl, fl[0], fl[2**100], 3 / 2 in fl)
nan = float("nan")
print({nan: 1}[nan], float("nan") in {nan: 1}, len({nan: 1, float("nan"): 2}))


def grow():
    d = {1: 1, 2: 2}
    for k in d:
        d[k + 10] = 0


def shrink():
    d = {1: 1, 2: 2}
    for k in d.items():
        del d[1]


def replace():
    d = {i: i for i in range(4)}
    out = []
    for k in d:
        out.append(k)
        d[k] = -k
    return out, d


def swap_keys():
    d = {1: 1}
    for k in d:
        del d[k]
        d[k + 1] = 0
        if k > 20:
            break


check(grow)
check(shrink)
check(replace)
check(swap_keys)


class Count(dict):
    def __missing__(self, key):
        self[key] = 0
        return 0

    def __repr__(self):
        return "Count" + super().__repr__()


cnt = Count()
for ch in "mississippi":
    cnt[ch] += 1
print(cnt, cnt.get("zz"), len(cnt), cnt == {"m": 1, "i": 4, "s": 4, "p": 2}, type(cnt.copy()).__name__, type(cnt | {}).__name__)
print(Count.fromkeys("ab", 1), Count(a=1), Count([(1, 2)]))


class Key:
    def __init__(self, v, h=1):
        self.v = v
        self.h = h

    def __hash__(self):
        return self.h

    def __eq__(self, o):
        return isinstance(o, Key) and self.v == o.v

    def __repr__(self):
        return f"K{self.v}"


coll = {Key(i): i for i in range(50)}
print(len(coll), coll[Key(7)], Key(50) in coll, [coll.pop(Key(i)) for i in range(0, 50, 10)], len(coll))


class Evil:
    def __hash__(self):
        return 1

    def __eq__(self, o):
        target.clear()
        return False


target = {Key(1): 1, Key(2): 2}
print(Evil() in target, target)
target = {Key(i): i for i in range(20)}
target[Evil()] = "evil"
print(list(target.values()))


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, o):
        raise ValueError("no eq")

    def __repr__(self):
        return "BadEq"


class BadHash:
    def __hash__(self):
        raise ValueError("no hash")


class NoneHash:
    __hash__ = None


class IntHash:
    def __hash__(self):
        return 2**100


check(lambda: {Key(1): 1}[BadEq()])
check(lambda: {}[BadHash()])
check(lambda: {NoneHash(): 1})
check(lambda: {IntHash(): 1} is None)
check(lambda: {BadEq(): 1} == {BadEq(): 2})


class Mapping:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, k):
        return k * 2


print(dict(Mapping()), {**Mapping()}, dict(Mapping(), c=1))


def kw(**k):
    return k


print(kw(**Mapping()), kw(**{"x": 1}, y=2), kw(**{"sp ace": 1}))
ordered = {}
for w in "one two three two one four".split():
    ordered[w] = ordered.get(w, 0) + 1
print(ordered, max(ordered, key=ordered.get), sorted(ordered.items(), key=lambda p: (-p[1], p[0])))
nested = {}
for a, b in [("x", 1), ("y", 2), ("x", 3)]:
    nested.setdefault(a, []).append(b)
print(nested, [*nested], *nested.items())
while nested:
    print(nested.popitem(), end=" ")
print()
q = {i: None for i in range(10)}
for i in range(30):
    first = next(iter(q))
    del q[first]
    q[first + 10] = i
print(q)
print({}.keys() == set(), {1: 1}.items() == {2: 2}.items(), {1: 1}.keys() == {1: 2}.keys(), {}.values() == {}.values())
