# Items at constant places, read and written several times: the length may change in between.


def add_all(v, x, between):
    v[0] += x
    v[1] -= x
    between(v)
    v[1] += 2 * x
    v[2] *= x
    return v


def swap(v):
    v[0], v[1], v[2] = v[2], v[0], v[1]
    v[-1] = v[-1] + v[2]
    return v[2] + v[-3]


def caught(v):
    done = []
    try:
        v[1] = v[1] + 1
        done.append(1)
        v[3] = v[3] + 1
        done.append(3)
    except IndexError as e:
        done.append(str(e))
    try:
        v[3] = 0
    except IndexError as e:
        done.append(str(e))
    return done, v


class Num:
    def __init__(self, v, n):
        self.v = v
        self.n = n

    def __add__(self, other):
        # Shortens the list that the sum goes to.
        self.v.pop()
        return self.n + other


def grows_and_shrinks(v):
    out = []
    for k in range(6):
        out.append(v[0] + v[1])
        if k % 2:
            v.append(k)
        else:
            v.pop()
        v[1] = k
    return out, v


print(add_all([1.5, 2.5, 3.5], 0.5, lambda v: None))
print(add_all([1, 2, 3], 2**62, lambda v: v.append(1)))
for cut in (1, 2):
    v = [1.0, 2.0, 3.0]
    try:
        print(add_all(v, 1.0, lambda v: v.__delitem__(slice(3 - cut, None))))
    except IndexError as e:
        print(e, v)
print(swap([1, 2, 3]), swap([0.5, 1.5, 2.5, 4.5]))
print(caught([1, 2, 3]), caught([1, 2, 3, 4]), caught([1]), caught([]))
v = []
v += [1, Num(v, 5)]
try:
    v[1] = v[1] + 1
    print(v)
except IndexError as e:
    print(e, v)
print(grows_and_shrinks([1, 2, 3]))
