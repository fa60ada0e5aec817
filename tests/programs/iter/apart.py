# Loops that take apart what enumerate, zip and dict.items give, over iterables of all kinds: order of steps, ends,
# errors, containers that change.
def gen(n, name="g"):
    for i in range(n):
        print(name, end=" ")
        yield i
    print(name + "-end", end=" ")


class Steps:
    def __init__(self, n, stop=True):
        self.n = n
        self.stop = stop

    def __iter__(self):
        print("iter", end=" ")
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            if self.stop:
                raise StopIteration
            raise KeyError("over")
        return self.n


class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i * 10


def counted(xs, start_at_five=False):
    out = []
    if start_at_five:
        for i, x in enumerate(xs, 5):
            out.append((i, x))
    else:
        for i, x in enumerate(xs):
            out.append((i, x))
    return out


for make in (lambda: [1, 2], lambda: (3, 4), lambda: "ab", lambda: b"ab", lambda: {5: 6, 7: 8}, lambda: {9}, lambda: gen(2),
             lambda: Steps(3), Old, lambda: iter([1, 2]), lambda: range(2), lambda: {1: 2}.items(), lambda: zip([1], [2]),
             lambda: enumerate("x"), lambda: map(abs, [-1]), lambda: [], lambda: gen(0), lambda: Steps(2, False), lambda: 5):
    try:
        print(counted(make()), counted(make(), True))
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)


def negative(xs):
    for i, x in enumerate(xs, -1):
        print(i, x, end="; ")
    else:
        print("else")


negative(gen(3))
negative([7])


def paired(a, b):
    out = []
    for x, y in zip(a, b):
        out.append((x, y))
    return out


print(paired(gen(3, "a"), gen(2, "b")))
print(paired(gen(2, "a"), gen(3, "b")))
print(paired([1, 2, 3], gen(2, "b")))
print(paired(gen(2, "a"), [1, 2, 3]))
print(paired(range(3), "ab"))
print(paired(Steps(2), Steps(5)))
it = iter(range(7))
print(paired(it, it), list(it))
it = iter([1, 2, 3])
print(paired([9], it), next(it), paired(it, [8]), list(it))
left = iter([1, 2, 3, 4])
print(paired(left, [9]), list(left))
for bad in ((5, gen(1)), (gen(1), 5), ([1], 5), (5, [1])):
    try:
        print(paired(*bad))
    except TypeError as e:
        print(e)
try:
    print(paired(gen(2), Steps(1, False)))
except KeyError as e:
    print(repr(e))


def three(a, b, c):
    total = 0
    for x, (y, z), w in zip(a, b, c):
        if w == 2:
            continue
        if w == 4:
            break
        total += x * 100 + y * 10 + z
    else:
        return "all", total
    return "broken", total


print(three(gen(3), [(1, 2), (3, 4), (5, 6)], "abc"))
print(three([1, 2, 3, 4, 5], {(1, 2): 0, (3, 4): 0, (5, 6): 0}, [1, 2, 3]))
print(three(range(9), [(1, 2)] * 9, [1, 2, 3, 4, 5]))


def whole(a, b):
    out = []
    for pair in zip(a, b):
        out.append(pair)
    for pair in enumerate(a):
        out.append(pair)
    return out


print(whole({1: 2}, "xy"))


def numbers_kept(xs):
    last = None
    for i, x in enumerate(xs):
        i += 10
        last = i, x
    return last


print(numbers_kept(gen(3)), numbers_kept([4, 5]), numbers_kept(()))


def items(d):
    out = []
    for k, v in d.items():
        out.append((v, k))
    return out


print(items({}), items({"a": 1, "b": 2.5, 3: None}))
big = {i: i * i for i in range(50)}
for i in range(0, 50, 3):
    del big[i]
big[100] = -1
print(items(big)[-3:], len(items(big)))


def changing(how):
    d = {1: "a", 2: "b", 3: "c"}
    seen = []
    try:
        for k, v in d.items():
            seen.append((k, v))
            if how == "value":
                d[3] = "new"
            elif how == "grow":
                d[k + 10] = v
            elif how == "shrink" and k == 2:
                del d[1]
            elif how == "swap" and k == 1:
                del d[1]
                d[4] = "d"
            elif how == "clear":
                d.clear()
            elif how == "last" and k == 3:
                d[9] = 9
            elif how == "break" and k == 2:
                break
        else:
            seen.append("else")
    except RuntimeError as e:
        seen.append(str(e))
    return seen, sorted(d)


for how in ("value", "grow", "shrink", "swap", "clear", "last", "break", "nothing"):
    print(how, changing(how))


def changing_keys(how, of):
    d = {1: "a", 2: "b", 3: "c"}
    seen = []
    try:
        for x in (d if of == "keys" else d.values()):
            seen.append(x)
            if how == "grow":
                d[len(d) + 10] = 0
            elif how == "shrink":
                d.pop(3, None)
    except RuntimeError as e:
        seen.append(str(e))
    return seen


for how in ("grow", "shrink", "nothing"):
    print(how, changing_keys(how, "keys"), changing_keys(how, "values"))


def nested(d):
    out = []
    for k, (a, b) in d.items():
        for j, w in b.items():
            out.append((k, a, j, w))
    return out


print(nested({1: (2, {3: 4, 5: 6}), 7: (8, {})}))


def some_unused(d):
    n = 0
    for _, v in d.items():
        n += v
    for k, _ in d.items():
        n += k
    return n


print(some_unused({1: 2, 3: 4}))


class Items(dict):
    def items(self):
        return [("own", 1)]


class Pairs:
    def items(self):
        return iter([(1, 2), [3, 4], "56"])


def any_items(o):
    return {v: k for k, v in o.items()}


print(any_items(Items(a=1)), any_items(Pairs()), any_items({1: 2}))
try:
    print(any_items({1: []}))
except TypeError as e:
    print(e)
for wrong in ([(1, 2, 3)], [5]):
    class Wrong:
        def items(self):
            return wrong
    try:
        any_items(Wrong())
    except (TypeError, ValueError) as e:
        print(e)


def lazily(d):
    for k, v in d.items():
        yield k
        yield v


d = {1: 2, 3: 4}
g = lazily(d)
print(next(g), next(g))
d[3] = 5
print(next(g), next(g), list(g))
g = lazily(d)
next(g)
d[9] = 9
print(next(g))
try:
    next(g)
except RuntimeError as e:
    print(e)


def raised_inside():
    for i, x in enumerate(Steps(1, False)):
        print(i, x)


raised_inside()
