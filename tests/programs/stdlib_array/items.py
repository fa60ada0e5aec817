# Items of arrays by index, through every path that an access may take.
from array import array


def get(a, i):
    try:
        return a[i]
    except (IndexError, TypeError) as e:
        return f"{type(e).__name__}: {e}"


def put(a, i, x):
    try:
        a[i] = x
    except (IndexError, TypeError, OverflowError) as e:
        return f"{type(e).__name__}: {e}"
    return a[i]


for code in "bBhHiIlLqQfd":
    a = array(code, [1, 2, 3])
    print(code, [get(a, i) for i in (0, 2, -1, -3, 3, -4, True, 1.0, "x", None, 10**30)])
    for x in (0, 5, -1, 2**31 - 1, 2**31, -2**31, -2**31 - 1, 2**62, 2**63, 1.5, "x", True, None):
        print(x, put(a, 1, x), put(a, 3, x), put(a, -4, x))

d = array("d", [0.0, -0.0, 1e-300, 1e300, float("inf"), float("nan"), 1.5, -2.5])
print([get(d, i) for i in range(-9, 9)])
for x in (0.0, -0.0, 1e-300, 1e300, float("-inf"), float("nan"), 7, True, 10**400):
    print(x if x != 10**400 else "big", put(d, 0, x), put(d, -1, x))
print(d)
x = d[6]
print(x is x, d[6] == d[6], d[5] == d[5])


class Numbers(array):
    def __getitem__(self, i):
        return ("item", i)


n = Numbers("d", [1.0, 2.0])
print(get(n, 0), get(n, 5))
n[1] = 3.0
print(list(n), n.tolist())


def total(values):
    s = 0
    for i in range(len(values)):
        s += values[i]
    return s


print(total(array("d", [0.5] * 8)), total(array("i", range(100))), total([1, 2]), total((0.5, 1)))
