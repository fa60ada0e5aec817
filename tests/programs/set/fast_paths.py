# Sets and dicts of small ints and strs, and everything beside them that equals such a key.
import random


class Key:
    def __init__(self, n, eq):
        self.n, self.eq = n, eq

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        print("eq", self.n, end=" ")
        return self.eq

    def __repr__(self):
        return f"K{self.n}"


class Sub(frozenset):
    def __le__(self, other):
        return "sub le"

    def __eq__(self, other):
        return "sub eq"

    __hash__ = frozenset.__hash__


random.seed(3)
for round in range(60):
    size = random.choice((3, 8, 20, 60, 200))
    a = {random.randrange(size * 2) for _ in range(size)}
    b = frozenset(random.randrange(size * 2) * random.choice((1, 1, 32)) for _ in range(size))
    for n in range(0, size * 2, 3):
        a.discard(n)
    a |= {random.randrange(size) for _ in range(size // 3)}
    if round % 10 == 0:
        print(list(a)[:12], list(b)[:12])
    checks = [list(a - b), list(b - a), list(a & b), list(b & a), list(a | b), list(a ^ b), a <= b, (a & b) <= a, b >= (a & b), a < a, a == set(list(a)), a.isdisjoint(b),
              min(a, default=None), max(b), min(list(b)), max(tuple(b)), sum(n in a for n in range(size)), sum(n in b for n in range(size)), hash(b) == hash(frozenset(list(b)))]
    if round % 10 == 0:
        print([c if not isinstance(c, list) else c[:10] for c in checks])
    assert set(checks[0]) == {x for x in a if x not in b} and set(checks[2]) == {x for x in a if x in b}

words = {"alpha", "beta", "gamma"}
made = "".join(["al", "pha"])
print(made in words, made + "x" in words, 1.0 in {1, 2}, True in {1}, 2 in {2.0, 3}, 1 << 70 in {1 << 70}, -1 in {-2}, -2 in {-1, -2}, (2**61 - 1) in {0}, (2**61) in {1}, None in {None})
print({1: "a", 2: "b"}[1.0], {1: "a"}[True], {"alpha": 1}[made], {2**61: "big"}[2**61], 1.5 in {1: 2}, "x" in {}, {0: 1}.get(2**61 - 1), {-1: 1}.get(-2))
for container in ({Key(1, True), 5}, {Key(1, False), 5}, {Key(1, True): 0, 5: 0}, frozenset([Key(1, False)])):
    print(1 in container, 5 in container, 6 in container, "s" in container)
print(Key(1, True) in {1, 2}, Key(1, False) in {1: 2}, Key(9, True) in {1})
print({1} <= Sub([1]), Sub([1]) <= {1}, {1} == Sub([1]), Sub([1]) == 5, {1} <= frozenset([1, 2]), frozenset() < set(), {1} != {2}, {"a"} >= {"a"})
for wrong in (lambda: {1} < [1], lambda: [] in {1}, lambda: {} in {1: 2}, lambda: {1: 2}[3], lambda: {"a": 2}["b"], lambda: {(1,): 2}[[]], lambda: min(set()), lambda: max([])):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(min([3, 1, 2]), max((3, 1.5, 2)), min({True, 0}), max([True, 1]), min([1, True]), max([1, 1.0]), min([2**70, 5]), max({-1 << 61, 1 << 61}), min(["b", "a"]), max([-5, -3], default=0))
globals()["made_late"] = 7
print(made_late, "made_late" in globals(), globals()["made_late"], "nothing" in globals())
growing = {1, 2, 3}
try:
    for n in growing:
        growing.add(n + 10)
except RuntimeError as error:
    print(error)
seen = []
swapped = {1, 2, 3}
for n in swapped:
    seen.append(n)
    if n == 1:
        swapped.remove(3)
        swapped.add(7)
print(seen, list(swapped))
left = {n: n for n in range(12)}
for n in range(0, 12, 2):
    del left[n]
print([n in left for n in range(13)], [left.get(n) for n in (1, 2)], left.setdefault(2, "two"), list(left))
strings = {str(n): n for n in range(500)}
print(sum(strings[str(n)] for n in range(500)), sum(str(n) in strings for n in range(-5, 505)), {"tëst": 1}["tës" + "t"], {"€uro": 2}["€" + "uro"], {"\U0001f600x": 3}["\U0001f600" + "x"])
for length in range(20):
    text = "abcdefghijklmnopqrst"[:length]
    table = {text: length, text + "z": -1}
    print(table["".join(list(text))], table.get(text[:-1] + "?"), end=" ")
print()
