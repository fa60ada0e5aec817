# The same sums, indices and tests again and again, with what could have changed in between.
import sys


def twice(items, i, j):
    # The sum is known the second time, the list is not.
    out = [items[i + j]]
    items.pop()
    try:
        out.append(items[i + j])
    except IndexError as e:
        out.append(str(e))
    return out


def twice_after_call(items, i, j, change):
    out = [items[i + j]]
    change(items)
    try:
        items[i + j] = "new"
    except IndexError as e:
        out.append(str(e))
    out.append(items[:])
    return out


def sums(a, b):
    out = []
    for _ in range(2):
        out.append(a + b)
        out.append(b + a)
        out.append(a - b)
        out.append(b - a)
        out.append(a * b)
        out.append(b * a)
    return out


def compares(a, b):
    out = []
    if a < b:
        out.append((a < b, b > a, a <= b, a != b, a == b, a >= b, b < a))
    elif a == b:
        out.append((a < b, b > a, a <= b, a != b, a == b, a >= b, b < a))
    else:
        out.append((a < b, b > a, a <= b, a != b, a == b, a >= b, b < a))
    if not a < b:
        if not a > b:
            out.append("neither")
        if a >= b:
            out.append("at least")
    return out


def masks(n):
    out = []
    if n & 1:
        out.append(n & 1)
        if n & 1 == 0:
            out.append("never")
    if n & 6:
        out.append(bool(n & 2))
        out.append(bool(n & 4))
    if n & 4 and n & 4:
        out.append("four")
    return out


def constants(n):
    # Constants that a loop needs, with and without calls in it.
    total = 0
    for i in range(n):
        total = (total * 1103515245 + 12345) % 2147483648
        total ^= 0x5DEECE66D
    text = []
    for i in range(n):
        total = (total * 1103515245 + 12345) % 2147483648
        text.append(str(total % 1000003))
    return total, text


def mixed(values):
    out = []
    for v in values:
        try:
            if v > 0:
                out.append(v + 1)
            if v > 0:
                out.append(v + 1)
            out.append(-v)
            out.append(-v)
        except TypeError as e:
            out.append(type(e).__name__)
    return out


class Num:
    def __init__(self, n):
        self.n = n
        self.asked = 0

    def __lt__(self, other):
        self.asked += 1
        return self.asked % 2 == 0

    def __gt__(self, other):
        self.asked += 1
        return self.asked % 2 == 1

    __le__ = __gt__
    __ge__ = __lt__


def rest(depth):
    # Returns before its frame is set up.
    if depth == 0:
        return 0
    return 1 + rest(depth - 1)


def wide(depth, a, b, c, d):
    if depth == 0:
        return a + b + c + d
    x = wide(depth - 1, b, c, d, a)
    y = a * 2 + b * 3
    return x + y + wide(0, a, b, c, d)


def deepest(f):
    low, high = 1, 4000
    while low < high:
        middle = (low + high + 1) // 2
        try:
            f(middle)
            low = middle
        except RecursionError:
            high = middle - 1
    return low


print(twice([1, 2, 3], 1, 1), twice([1, 2, 3], 0, 1), twice([1, 2, 3], -1, 0))
print(twice_after_call([1, 2, 3], 1, 1, list.clear))
print(twice_after_call([1, 2, 3], 1, 1, list.sort))
for pair in [(1, 2), (2**62 - 1, 1), (2**62 - 1, -1), (-2**62, 1), (-2**62, -1), (2**40, 2**40), (0.5, 2), (True, 2)]:
    print(sums(*pair))
nan = float("nan")
for pair in [(1, 2), (2, 1), (2, 2), (1.5, 1.5), (nan, nan), (nan, 1), (2**70, 2**71), (0.0, -0.0), ("a", "b")]:
    print(compares(*pair))
print(compares(Num(1), Num(2)))
print([masks(n) for n in (0, 1, 2, 3, 4, 5, 6, 7, -1, 2**64, 2**64 + 7)])
print(constants(5))
print(mixed([1, 0, -1, 2.5, nan, -0.0, 2**62 - 1, 2**80, "x", True]))
sys.setrecursionlimit(1000)
here = deepest(rest)
print(here, deepest(rest) == here, deepest(lambda n: wide(n, 1, 2, 3, 4)) - here)
sys.setrecursionlimit(300)
print(here - deepest(rest))
print(wide(100, 1, 2, 3, 4))
