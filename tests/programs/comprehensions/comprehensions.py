# Comprehensions: nesting, conditions, scopes, targets.
print([x for x in range(5)], [x * y for x in range(3) for y in range(3) if x != y])
print({x % 3 for x in range(10)}, {x: x * x for x in range(4)}, {k: v for v, k in enumerate("abc")})
print([[i * j for j in range(3)] for i in range(3)])
print([(a, b, c) for a, (b, *c) in [(1, (2, 3, 4)), (5, (6,))]])
x = "outer"
print([x for x in "abc"], x)
print([y for y in range(20) if y % 2 if y % 3])
print([i for i in range(5) if (lambda q: q % 2)(i)])
print([f() for f in [lambda: n for n in range(3)]])
print([f() for f in [lambda n=n: n for n in range(3)]])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [c for row in matrix for c in row])


def scopes(limit):
    base = 10
    a = [base + i for i in range(limit)]
    b = {i: [base * j for j in range(i)] for i in range(limit)}
    c = {base % (i + 1) for i in range(limit)}
    d = list(base + i for i in range(limit) if i < base)
    base = 20
    return a, b, sorted(c), d


print(scopes(4))


class K:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    total = sum(i for i in items)

    def m(self):
        return [self.items[i] for i in range(len(self.items))]


print(K.doubled, K.total, K().m())


def order(tag, value):
    print(tag, end=" ")
    return value


print([order("e", i) for i in order("iter", [1, 2]) if order("if", i)])
print({order("k", i): order("v", i) for i in (1, 2)})
try:
    [i for i in 5]
except TypeError as e:
    print(e)
try:
    [1 / i for i in (1, 0)]
except ZeroDivisionError as e:
    print(e)
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print(e)
g = (i for i in range(3))
print(next(g), list(g), list(g))
try:
    gen = (i for i in 5)
except TypeError as e:
    print("eager", e)


def unset(flag):
    if flag:
        z = 1
    try:
        return [z for _ in range(2)]
    except NameError as e:
        return str(e)


print(unset(True), unset(False))
print([*[1, 2], *(i for i in range(2))], {**{a: 1 for a in "xy"}, "z": 2})
print([t for t in [1, 2, 3] if (u := t * 2) > 2], u)
print([[w for w in range(v)] for v in range(3)], any(v > 1 for v in [1, 2]), all([]))
print(sorted({c for c in "hello world" if c.isalpha()}), "".join(c.upper() for c in "abc"))
d = {"a": 1, "b": 2}
print({v: k for k, v in d.items()}, [d[k] for k in d if k in d])


class T:
    pass


t = T()
print([t for t.x in range(1)][0].x)
print([i for i in range(3) for i in range(i)], [(i, i) for i, i in [(1, 2)]])
print(len([0 for _ in range(1000)]), sum([i for i in range(1000) if i % 7 == 0]))
