# Iterators over sets that change meanwhile but keep their size.
def swap(s, gone, come):
    s.discard(gone)
    s.add(come)


s = {1, 2, 3}
seen = []
for x in s:
    seen.append(x)
    if x == 3:
        swap(s, 1, 5)
print(seen, sorted(s))

s = {1, 2, 3, 4}
seen = []
for x in s:
    seen.append(x)
    if len(seen) < 6:
        swap(s, x, x)
print(seen)

s = set(range(6))
it = iter(s)
print(next(it), it.__length_hint__())
s.remove(5)
s.add(30)
print(list(it), list(it), it.__length_hint__())

s = {1, 2, 3}
it = iter(s)
next(it)
s.clear()
s.update([7, 8, 9])
print(sorted(it))

s = {1, 2, 3}
it = iter(s)
print(list(it))
s.add(4)
print(list(it), next(it, "end"))

s = {1, 2}
it = iter(s)
next(it), next(it)
s.pop()
try:
    next(it)
except RuntimeError as e:
    print(e)
try:
    next(it)
except RuntimeError as e:
    print(e)

for s in (set(), frozenset(), frozenset([3]), {"a"}):
    it = iter(s)
    hash(frozenset(s))
    print(list(it), next(it, None))

f = frozenset(range(10))
it = iter(f)
next(it)
hash(f)
print(list(it))


def grow():
    s = {0}
    try:
        for x in s:
            s.add(x + 1)
    except RuntimeError as e:
        return str(e)


print(grow())

# Membership and adding by words: equal keys of other types are the same element.
s = {1.0, 2, True, "x", (1, 2)}
for key in (1, True, 1.0, 2.0, 2, "x", "".join(["x"]), (1, 2), -1, -2, 0, 2 ** 61 - 1, 2 ** 61, 2 ** 70):
    print(key in s, end=" ")
print()


def fill():
    t = set()
    t.add(1.0)
    t.add(1)
    t.add(True)
    t.add(-1)
    t.add(-2)
    t.add(2 ** 61 - 1)
    t.add(0)
    t.add(2 ** 61)
    for i in range(8, 200, 8):
        t.add(i)
    for i in range(8, 200, 16):
        t.discard(i)
    for i in range(0, 200, 4):
        t.add(i)
    return t


t = fill()
print(len(t), [type(x).__name__ for x in t if x == 1], 2 ** 61 in t, 2 ** 61 - 2 in t, -3 in t, 16 in t, 17 in t)
print(list(t))


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        print("eq", self.n)
        return other == self.n


k = {Key(3), 11}
print(3 in k, 11 in k, 19 in k)


def put(v):
    t = {1}
    try:
        t.add(v)
    except TypeError as e:
        return str(e)
    return len(t)


print(put([]), put(1), put(None), put("1"))
