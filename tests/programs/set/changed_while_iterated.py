# Sets that change while an iterator is on its way, but not their size.
def tries(f):
    try:
        print(f())
    except RuntimeError as e:
        print(type(e).__name__, e)


def rest(s, steps, change):
    it = iter(s)
    out = [next(it) for _ in range(steps)]
    change(s)
    for x in it:
        out.append(x)
        if len(out) > 50:
            break
    return out, list(it)


def swap(s):
    s.discard(max(s))
    s.add(100)


def refill(s):
    s.clear()
    s.update((1, 2, 3, 4))


def same(s):
    s.discard(3)
    s.add(3)


def grow_and_shrink(s):
    for i in range(200, 260):
        s.add(i)
    for i in range(200, 260):
        s.discard(i)


def bigger(s):
    s.add(77)


def smaller(s):
    s.remove(1)


def empty(s):
    s.clear()


for change in (swap, refill, same, grow_and_shrink, bigger, smaller, empty):
    for steps in (0, 1, 3, 4):
        tries(lambda: (change.__name__, steps, rest({1, 2, 3, 4}, steps, change)))


def count(s):
    n = 0
    for x in s:
        n += x
    return n


print(count(set()), count({5}), count(set(range(100))), count({1, 2} - {2}), count(frozenset((7, 8))))
s = set(range(40))
for x in list(s):
    if x % 3:
        s.remove(x)
print(count(s), [x for x in s])
it = iter(s)
print(it.__length_hint__(), next(it), it.__length_hint__(), sum(it), it.__length_hint__())
