# Slices as indices: bounds of every sign, steps, assignment to and from the list itself.
bounds = [None, 0, 1, 2, 4, 5, 7, -1, -3, -5, -6, 10**30, -10**30, True]
steps = [None, 1, -1, 2, -2, 3, -3, 10**30, -10**30]
total = 0
for start in bounds:
    for stop in bounds:
        for step in steps:
            a = [0, 1, 2, 3, 4]
            got = a[start:stop:step]
            assert got == list(tuple(a)[start:stop:step]), (start, stop, step)
            total = (total * 31 + len(got) + sum(got)) % 1000003
        for value in ([], [7], (8, 9), [1, 2, 3, 4, 5, 6], "xy", (c for c in "pq")):
            a = [0, 1, 2, 3, 4]
            a[start:stop] = value
            total = (total * 31 + len(a)) % 1000003
            b = [0, 1, 2, 3, 4]
            b[start:stop] = b
            total = (total * 31 + len(b)) % 1000003
print(total)

a = list(range(8))
a[2:6] = a[5:1:-1]
print(a)
a[:3] = a[2::-1]
print(a)
a[1:2] = a
print(a)
a[:] = a[::-1]
print(a, a[:0], a[3:3])
a[4:] = ()
print(a)
a[::2] = ["x", "y"]
print(a)
a[::-1] = (1, 2, 3, 4)
print(a)
a[1:3] += [9]
print(a)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("index", self.n)
        return self.n


class Recorder:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)


class Sub(list):
    def __getitem__(self, key):
        return "sub", key


print(a[Index(1):Index(3):Index(1)])
a[Index(0):Index(2)] = [5]
print(a, Recorder()[1:2], Recorder()[::Index(2)].step.n, Sub()[1:], "hello"[1:3], (1, 2, 3)[::-1])
Recorder()[:5] = 6
for bad in (lambda: a[1.0:], lambda: a[::0], lambda: a["x":], lambda: total[1:2], lambda: {}[1:2]):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


def store(target, value, step):
    target[0:2:step] = value


for value, step in ((5, None), ([1, 2, 3], 2), ([1], 0), (None, 1), ((1, 2), 1)):
    try:
        store(a, value, step)
        print(a)
    except Exception as error:
        print(type(error).__name__, error)
try:
    (1, 2)[0:1] = [3]
except TypeError as error:
    print(error)
while a:
    del a[:1]
if not 0 and 1 and not 0.0 and 10**20 and not "":
    print("truth")
for x in (0, 1, -1, 10**30, 0.0, 0.5, True, False, None, "", "a", [], [0]):
    print("yes" if x else "no", end=" ")
print()
