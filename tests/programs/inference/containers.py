# Items whose types change through aliases.
def total(values):
    t = 0.0
    for v in values:
        t += v
    return t


a = [1.5, 2.5]
b = a
print(total(a))
b.append(3)
print(total(a))
b[0] = 2**70
print(total(a))
b.append("x")
try:
    print(total(a))
except TypeError as e:
    print("TypeError", e)


def poison(anything):
    anything[0] = "s"


c = [1, 2, 3]
poison(c)
print([x for x in c], c[0] + "t")
d = {"k": [1, 2]}
e = d["k"]
d["k"].append(None)
print(e, [x is None for x in e])
matrix = [[0.0] * 3 for _ in range(2)]
matrix[1][2] = 5
print(matrix, [x + 1 for row in matrix for x in row])
row = matrix[0]
row.extend("ab")
print(matrix, [type(x).__name__ for x in matrix[0]])
nested = ([1, 2], [3.5])
nested[0].append("z")
first, second = nested
print(first, second, first[-1] + "!", second[0] * 2)
pairs = [(1, 2.5), (2, 3.5)]
for i, x in pairs:
    print(i + 1, x * 2)
pairs.append(("a", None))
for i, x in pairs:
    print(repr(i), x)
for i, (p, q) in enumerate(pairs):
    print(i, p, q)
for x, y in zip([1, 2], ["a", "b"]):
    print(x + 1, y + "c")
it = iter([1, 2.5, "x"])
print(next(it) + 1, next(it) + 1, next(it) + "y", next(it, None))
stack = []
stack.append(1)
stack.append([stack])
print(stack[1][0] is stack, stack.pop()[0][0] + 1)
counts = {}
for w in "a b a c".split():
    counts[w] = counts.get(w, 0) + 1
print(counts, sum(counts.values()))
counts["d"] = 2.5
print(sum(counts.values()), [v * 2 for v in counts.values()])
counts[3] = "x"
print([k for k in counts], [(k, v) for k, v in counts.items()])
sl = [1, 2, 3, 4][1:3]
sl[0] = "s"
print(sl)
base = [1, 2, 3]
part = base[:]
part[0:1] = ["x", None]
print(base, part)
tup = (1, "a", 2.5)
for t in tup:
    print(t * 2)
print(tup[0] + 1, tup[1] + "b", tup[2] + 1, tup[1:], (tup + ([],))[3])
u = [0] * 3
u += (1.5, "s")
print(u, [x for x in u])
v = [1]
w = v * 2
w.append("q")
print(v, w, v + ["r"])
m, *rest = [1, "b", 2.5]
print(m, rest, rest[0] + "c")
z = sorted({3, 1, 2})
z.append("end")
print(z)
g = (x for x in [1, 2])
print(list(g), list(reversed([1, "b"])), min(1, 2.5), max("a", "b"), divmod(7, 2), divmod(7.5, 2))
print(sum([]), sum([1.5]), sum([2**62, 2**62]), round(2.5), round(2.567, 1), abs(-(2**62)))
r = range(2**63, 2**63 + 2)
print([x for x in r], [x for x in range(2**62 - 1, 2**62 + 1)])
values = [True, False, 1]
print(sum(values), [x & 1 for x in values], [x + 1 for x in values], True & True, True | 1)


def shared(x=[]):
    x.append(len(x) if len(x) < 2 else "many")
    return x


print(shared(), shared(), shared())
q = [1, 2, 3]
for x in q:
    if x == 2:
        q.append("late")
    print(x)
try:
    for x in q:
        q.remove(x)
        if x == 3:
            raise KeyError(x)
except KeyError as err:
    print("KeyError", err, x, q)
print("%s %d" % ("a", 3), "ab" * 2, 2 * [1], "x".join(["a", "b"]), "a,b".split(",")[0] + "!")
