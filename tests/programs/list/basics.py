# Lists: construction, indexing, slicing, methods.
def show(label, value):
    print(label, value, len(value))


a = []
show("empty", a)
for i in range(20):
    a.append(i * i)
show("squares", a)
print(a[0], a[-1], a[5], a[-20])
print(a[2:5], a[:3], a[17:], a[::5], a[::-4], a[-3:], a[5:2], a[100:], a[:-18])
print(a[True], a[False])
b = a[:]
print(b == a, b is a)
b[0] = "x"
print(a[0], b[0])
b[1:3] = ["y", "z", "w"]
show("b", b)
b[1:1] = [1, 2, 3]
show("b", b)
b[2:10] = []
show("b", b)
b[::3] = ["s"] * len(b[::3])
show("b", b)
del b[0]
del b[-1]
del b[1:3]
del b[::2]
show("b", b)
c = list(range(20))
del c[::3]
show("c", c)
c = list(range(20))
del c[::-3]
show("c", c)
c = list(range(20))
del c[15:3:-4]
show("c", c)
c = list(range(5))
c[10:20] = "abc"
show("c", c)
c[:0] = c
show("c", c)
c[2:4] = c
show("c", c)
c[::-1] = list(range(len(c)))
show("c", c)

d = [3, 1, 2]
d.insert(0, "a")
d.insert(100, "b")
d.insert(-1, "c")
d.insert(-100, "d")
d.insert(2, "e")
show("insert", d)
print(d.pop(), d.pop(0), d.pop(-2), d.pop(1))
show("pop", d)
d.extend((1, 2))
d.extend(x for x in "pq")
d.extend({"k": 1})
d.extend(range(3))
d.extend(d)
show("extend", d)
d.remove(1)
d.remove(1)
show("remove", d)
print(d.index(2), d.index(2, 3), d.index("q", -8), d.count(2), d.count("none"))
d.reverse()
show("reverse", d)
e = d.copy()
e.clear()
show("clear", e)
print(len(d) > 0, bool(e), not e)

print([1, 2] + [3], [1, 2] * 3, 3 * [0], [1] * 0, [1] * -5, [[]] * 2, True * [7])
f = [1]
g = f
f += [2]
f += (3,)
f += "45"
f *= 2
print(f, g, f is g)
f *= 0
print(f, g)

print([1, 2] == [1, 2], [1, 2] != [1, 2, 3], [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] > [1, 9], [] <= [], [1] >= [1, 0])
print([1, 2] == (1, 2), [1.0, True] == [1, 1])
print(1 in [1, 2], 3 not in [1, 2], 1.0 in [1], None in [0], "a" in ["abc"])

nan = float("nan")
print([nan] == [nan], [nan] == [float("nan")], nan in [nan], [nan].count(nan), [nan].index(nan))

r = [1]
r.append(r)
print(r, r[1][1][0])
s = [[], r, [r]]
r.append(s)
print(s)

print(list("héllo"), list((1, 2)), list({1: 2}), list({5}), list(range(3)), list(b"ab"), list(map(str, [1, 2])))
print([[1, 2], [3, 4]][1][0], [x for row in [[1, 2], [3]] for x in row])
matrix = [[0] * 3 for _ in range(2)]
matrix[0][1] = 5
print(matrix)
print([*range(3), *"ab", *[]], [1, *[2, 3], 4])

h = list(range(10))
for i, x in enumerate(h):
    if x % 2:
        h[i] = -x
print(h)
h = [1, 2, 3]
for x in h:
    if len(h) < 8:
        h.append(x * 10)
print(h)
h = list(range(10))
for x in h:
    h.remove(x)
print(h)

x, y = [1, 2]
(x, [y, z]) = [1, [2, 3]]
first, *rest = [1, 2, 3]
*init, last = "abc"
print(x, y, z, first, rest, init, last)
head, *mid, tail = range(5)
print(head, mid, tail)
[p, q], r = [1, 2], 3
print(p, q, r)


class MyList(list):
    def __getitem__(self, i):
        return ("item", super().__getitem__(i))

    def total(self):
        return sum(self)


m = MyList([1, 2, 3])
m.append(4)
m.tag = "t"
print(m, m[0], m[1:], m.total(), len(m), m.tag, type(m).__name__, isinstance(m, list), m == [1, 2, 3, 4])
print(m + [1], type(m + [1]).__name__, type(m[:]).__name__, type(m.copy()).__name__)
big = []
for i in range(100000):
    big.append(i)
print(len(big), sum(big), big[99999], big[50000:50003])
while len(big) > 10:
    big.pop()
print(big)
