# Sets and frozensets: CPython's order for ints, algebra, methods, errors.
def check(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(set(), {1}, {3, 1, 2}, {10, 20, 30, 40, 50}, frozenset(), frozenset({1, 2}), set("a"), len({1, 1.0, True}))
print(set(range(40)), set(range(100, 0, -7)), {i * i for i in range(20)})
print({-1, -2, -3, 0, 5}, {2**40, 2**50 + 1, 7, 2**61 - 1, 2**61, 2**64}, {1.5, 2.5, 0.5, 100.25, 1e10})
print({(0, 1), (1, 0), (1, 1), (0, 0), (2, 5)}, {(i, j) for i in range(4) for j in range(4)})
s = set()
for i in range(200):
    s.add(i * 37 % 101)
print(s, len(s))
for i in range(0, 101, 2):
    s.discard(i)
print(s)
for i in range(1000, 1020):
    s.add(i)
print(s)
for i in range(50):
    s.discard(i)
print(s, s.pop(), s.pop(), len(s))
while len(s) > 5:
    s.pop()
print(s)
s.update([1, 2], (3, 4), {5: 6}, range(7, 9), {99})
print(s)
a = set(range(0, 30, 3))
b = set(range(0, 40, 4))
print(a | b, a & b, a - b, b - a, a ^ b, b ^ a)
print(a.union(b, [100, 101]), a.intersection(b, range(0, 25)), a.difference(b, [3, 6]), a.symmetric_difference(range(10)))
print(a <= b, a < a, a <= a, {0, 12} < a, a > {0}, a >= b, a == set(list(a)), a != b, {0} == frozenset([0]))
print(a.issubset(range(100)), a.issuperset([0, 3]), a.isdisjoint(b), a.isdisjoint([1, 2]), {1} <= {1, 2}, {1, 2} <= {1})
c = a.copy()
c |= {1000}
c &= set(range(10)) | {1000}
c -= {3}
c ^= {6, 7}
print(c, a)
c.intersection_update([7, 1000, 9])
c.difference_update([9], [1000])
c.symmetric_difference_update([7, 8])
c.update()
print(c)
c.remove(8)
print(c, c == set())
c.clear()
f = frozenset([1, 2, 3])
print(f, f | {4}, {4} | f, type(f | {4}).__name__, type({4} | f).__name__, f.copy() is f, frozenset(f) is f, hash(f) == hash(frozenset([3, 2, 1])))
print(hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset(range(100))), hash(frozenset([(1, 2), 3.5, -1])))
print({frozenset([1, 2]): "x"}[frozenset([2, 1])], {1, 2} in {frozenset([1, 2])}, frozenset([1]) in [{1}])
fs = {frozenset([1])}
fs.discard({1})
print(fs)
print(f - {1}, f ^ {1, 9}, f & [1, 2] if False else f & {1, 2}, f.union([7]), f.isdisjoint([9]))
print(1 in a, "x" in a, 3.0 in a, None in a)
print(sorted(set("hello world")), len(set("hello")), sorted({"b", "a"} | {"c"}), {None}, {(), ((),)})
print(set([1, 2, 3]) == {3, 2, 1}, set() == frozenset(), {1} == [1], set() < {1})
big = set()
for i in range(100000):
    big.add(i * 16)
print(len(big), 16 * 99999 in big, 5 in big, sum(big), list(big)[:10])
print(list({i << 20 for i in range(50)}), list({i << 33 for i in range(20)}))
rng = 12345
r = set()
for i in range(2000):
    rng = (rng * 1103515245 + 12345) % 2147483648
    if rng % 3:
        r.add(rng % 5000)
    else:
        r.discard(rng % 5000)
print(len(r), list(r)[:60], list(r)[-10:])
t = set(r)
u = r.copy()
v = set(list(r))
w = r | set()
print(list(t)[:20], list(u) == list(t), list(v)[:20], list(w)[:20], list(r - {1, 2, 3})[:20], list(r & set(range(1000)))[:20])
print(list(r ^ set(range(100)))[:20], list(set(dict.fromkeys(range(30, 0, -1)))), list(set(dict.fromkeys(r)))[:20])
for x in [1, 2]:
    {x}.add(3)


def grow():
    s = {1, 2}
    for x in s:
        s.add(x + 10)


def shrink():
    s = {1, 2}
    for x in s:
        s.remove(x)


check(grow)
check(shrink)
check(lambda: set(1))
check(lambda: set(1, 2))
check(lambda: set(a=1))
check(lambda: set([[]]))
check(lambda: {[]})
check(lambda: {1}.remove(2))
check(lambda: {1}.remove([]))
check(lambda: {1}.remove({2}))
check(lambda: {1}.remove("x"))
check(lambda: set().pop())
check(lambda: {1}.add())
check(lambda: {1}.add([]))
check(lambda: {1}.add({}))
check(lambda: {1}.pop(1))
check(lambda: {1} | [1])
check(lambda: {1} - 1)
check(lambda: {1} & "a")
check(lambda: {1} ^ None)
check(lambda: {1} + {2})
check(lambda: {1} < [1])
check(lambda: {1}.union(1))
check(lambda: {1}.update(1))
check(lambda: {1}.issubset(1))
check(lambda: {1}.issubset())
check(lambda: {1}.isdisjoint(1))
check(lambda: {1}.symmetric_difference())
check(lambda: [] in {1})
check(lambda: set().foo)
check(lambda: frozenset(1, 2))
check(lambda: frozenset().add)
check(lambda: hash(set()))
check(lambda: hash(frozenset([1])) == hash(frozenset([1])))


def inplace(op):
    s = {1}
    if op == "|":
        s |= [1]
    elif op == "-":
        s -= [1]
    elif op == "&":
        s &= [1]
    else:
        s ^= [1]


for op in "|-&^":
    check(lambda: inplace(op))


class Tags(set):
    def __init__(self, *names):
        super().__init__(names)
        self.extra = len(names)


tags = Tags(3, 1, 2)
print(tags, tags.extra, tags | {4}, type(tags | {4}).__name__, type(tags.copy()).__name__, tags == {1, 2, 3}, isinstance(tags, set))


class Sub(frozenset):
    pass


print(Sub([1, 2]), Sub(), Sub([1]) == {1}, hash(Sub([1])) == hash(frozenset([1])), type(Sub([1]) | {2}).__name__)


class Weird:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 5

    def __eq__(self, o):
        return isinstance(o, Weird) and self.n == o.n

    def __repr__(self):
        return f"W{self.n}"


ws = {Weird(i) for i in range(30)}
print(len(ws), Weird(3) in ws, Weird(30) in ws, sorted(w.n for w in ws) == list(range(30)), {Weird(1), Weird(1)})
ws.remove(Weird(5))
print(len(ws), ws >= {Weird(1)}, ws & {Weird(2), Weird(5)})
it = iter({1, 2, 3})
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), it.__length_hint__())
n = {frozenset()}
for _ in range(3):
    n = {frozenset(n)}
print(n)
