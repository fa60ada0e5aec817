# Differences and intersections of sets of ints below 64, whose order shows the table's places.
import gc


def show(*sets):
    for s in sets:
        print(type(s).__name__, len(s), list(s))


free = frozenset(range(50))
show(free - {3, 49}, free - frozenset(range(5, 45)), free & {0, 32, 1, 33, 49})
a = {0, 8, 16, 24, 32, 40}          # one place in a table of 8
show(a - {16}, a & {40, 8, 0}, a - a, a & set(), a - set(), a - {0, 8, 16, 24})
b = {63, 31, 7, 15, 23}             # two in a table of 32
show(b - {7}, b & {31, 63}, b & {63, 31, 15}, set([31, 63, 1]) - {2}, set([63, 31, 1]) & set([1, 63, 31, 4]))
big = set(range(0, 64, 2))
for n in range(1, 33):
    part = set(range(n))
    show(big - part)
    show(big & part)

# Tables with deleted places, and results that grow afterwards.
c = set(range(40))
for i in range(0, 40, 3):
    c.discard(i)
show(c - {1, 2}, c & {1, 2, 4, 35}, c.copy(), frozenset(c), c | {60, 61}, c ^ {1, 60})
d = c - {1}
for i in range(100, 130):
    d.add(i)
show(d)
d = c & {4, 5, 7}
d.update([36, 12, 20, 28, 8])
show(d)
e = {1, 9}
e.discard(1)
e.add(17)
e.add(33)
show(e, e - {9}, e & {33, 17}, e.copy() - {17, 33, 9})

# Neither small nor ints: the general way.
show({1, 2, 64} - {2}, {1, 2.0, True} & {1, 2}, {-1, 0, 1} - {0}, {False, 2} & {0, 2})


class Sub(set):
    pass


show(Sub([1, 2, 3]) - {2}, {1, 2, 3} & Sub([3, 1]), frozenset([1, 2]) - Sub([2]))
m = {1, 2, 3, 4, 5}
m -= {2, 4}
m &= {1, 5, 9}
show(m)
print({1, 2} - {1} == {2}, hash(frozenset([1, 2, 3]) - {3}) == hash(frozenset([1, 2])))

# A set of ints takes other elements later: the collector has to see them.
keep = {1, 2, 3}
twin = keep.copy()
for i in range(200):
    keep.add("text %d" % i)
    twin |= {("tuple", i), float(i) + 0.5, 10 ** 20 + i}
other = {5}
other.add((1, str(7)))
union = {1, 2} | {str(i) * 3 for i in range(50)}
gc.collect()
junk = ["text %d" % i + "x" * 40 for i in range(20000)]
gc.collect()
print(sorted(map(str, keep))[:5], len(keep), all("text %d" % i in keep for i in range(200)))
print(len(twin), all(("tuple", i) in twin and 10 ** 20 + i in twin for i in range(200)))
print(sorted(other, key=str), sorted(union, key=str)[:4])
