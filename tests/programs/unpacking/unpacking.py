# Unpacking in assignments, displays, calls; messages and evaluation order.
a, b = 1, 2
a, b = b, a
print(a, b)
(a, b), [c, d] = (1, 2), "xy"
print(a, b, c, d)
first, *rest = range(5)
*init, last = "abc"
x, *mid, y = [1, 2]
print(first, rest, init, last, x, mid, y)
[p, (q, *r)], *s = ([1, "xyz"], 2, 3)
print(p, q, r, s)
i = j = k = [0]
i.append(1)
print(j, k)
lst = [1, 2, 3]
n = 0
n, lst[n] = 2, "set"
print(n, lst)
lst[0], lst[1], lst[2] = lst[2], lst[0], lst[1]
print(lst)


class O:
    pass


o = O()
o.a, o.b, (o.c, *o.d) = 1, 2, (3, 4, 5)
print(o.a, o.b, o.c, o.d)
d = {}
d["x"], d["y"] = 1, 2
for d["k"], v in [(1, 2), (3, 4)]:
    pass
print(d, v)


def attempt(f):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)


def few():
    a, b, c = 1, 2


def many():
    a, b = [1, 2, 3]


def star_few():
    a, b, *c = [1]


def not_iterable():
    a, b = 5


def star_not_iterable():
    a, *b = None


def many_gen():
    a, b = (i for i in range(10))


def few_str():
    a, b, c = "ab"


def dict_unpack():
    a, b, c = {"x": 1}


for f in (few, many, star_few, not_iterable, star_not_iterable, many_gen, few_str, dict_unpack):
    attempt(f)


def log(x):
    print("eval", x, end=";")
    return x


t = [0, 0, 0]
t[log(0)], t[log(1)] = log("a"), log("b")
print(t)
z = [*range(3), *"ab", *{"k": 1}, *[]]
w = (*z, 1, *())
print(z, w, {*z, *w} == set(w), {**{"a": 1}, "b": 2, **{"a": 3}})
print(*z, sep="-")
print(*[1], *[2, 3], **{"sep": "+", "end": "!\n"})
attempt(lambda: [*5])
attempt(lambda: {**5})
attempt(lambda: (lambda *a: a)(*5))
attempt(lambda: print(**5))
m, = [7]
[u] = (8,)
() = []
[] = ()
print(m, u)


def exec_empty():
    () = [1]


attempt(exec_empty)
e = f = 0
e, f = f, e = 1, 2
print(e, f)
x = [1, 2, 3, 4, 5]
x[1:3], y = "ab", x[0]
print(x, y)


def returns():
    return 1, *[2, 3], 4


def yields():
    yield 1, *[2, 3]


print(returns(), list(yields()))
for a, *b in [(1, 2, 3), "xy"]:
    print(a, b)
big = tuple(range(40))
(b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, *others, b38, b39) = big
print(b0, b9, len(others), b38, b39)
n = 5
n += 1; n -= 2; n *= 3; n //= 2; n **= 2; n %= 7; n <<= 3; n |= 1; n ^= 2; n &= 30; n >>= 1
print(n)
g = [1]
h = g
g += [2]
g *= 2
print(g, h is g)
tup = ([],)
try:
    tup[0] += [1]
except TypeError as err:
    print(err, tup)


class Counter:
    n = 0

    def __getitem__(self, i):
        print("get", i)
        return self.n

    def __setitem__(self, i, v):
        print("set", i, v)
        self.n = v


c = Counter()
c[log("idx")] += log(5)
c.n += 1
print(c.n)
del t[0], t[0]
print(t)
