# Values chosen by short branches: extremes, clamps, signs, parities, at the edges of small ints, NaN and -0.0.
import sys

SMALL = 2**62


def extremes(items):
    low, high, at = items[0], items[0], 0
    for i in range(len(items)):
        x = items[i]
        if x > high:
            high = x
            at = i
        if x < low:
            low = x
    return low, high, at


def clamp(n, low, high):
    total = 0
    for i in range(-n, n):
        k = i * 3
        k = low if k < low else k
        k = high if k > high else k
        total = (total * 31 + k) & 0xFFFFFF
    return total


def distances(n, m):
    total = 0
    for i in range(n):
        for j in range(m):
            d = i - j
            if d < 0:
                d = -d
            e = abs(j - 7)
            total += d * 5 + e + (1 if d > e else 0) + (3 if d == e else 4) + min(d, e, 6) - max(d, 2)
    return total


def edges(values):
    out = []
    for v in values:
        w = v
        if v < 0:
            w = -v
        out.append((w, abs(v), max(v, -v), v + 1 if v > 0 else v - 1, ~v if v & 1 else v))
    return out


def parity(n):
    evens = odds = same = 0
    last = 1
    for i in range(n):
        k = (i * i + 7) & 63
        n2 = k >> 1 if k & 1 == 0 else k
        evens += k & 1 == 0
        odds += 1 if k & 1 else 0
        same += n2 == last
        last = n2 if n2 > 3 else last
    return evens, odds, same, last


def floats(values):
    top, bottom = -1e300, 1e300
    flips = []
    for x in values:
        if x > top:
            top = x
        if not (x >= bottom):
            bottom = x
        y = -x if x < 0.0 else x
        z = x if x <= y else y
        flips.append((top, bottom, y, z, max(x, 0.0), min(0.0, x)))
    return flips


def steps(n):
    x, m, k = 0.5, 0.0, 0
    for i in range(n):
        x = x * 1.5 if x < 3.0 else x - 2.5
        m = x if x > m else m
        k = k + 1 if x > 1.0 else k
    return x, m, k


def truth(n):
    out = []
    for i in range(n):
        a = True if i > 3 else False
        b = None if i < 2 else i
        c = i > 1 and i < 5
        out.append((a, b, c, not c, 1 if a == c else 0))
    return out


def broken(items, limit):
    # What one way computes must not be computed on the other where it could fail.
    total = 0
    for x in items:
        y = limit // x if x != 0 else 0
        z = items[x] if 0 <= x < len(items) else -1
        total += y + z
    return total


def nested(n):
    out = 0
    for i in range(n):
        j = i & 15
        if j < 8:
            k = 1 if j < 4 else 2
        else:
            k = 3 if j < 12 else j
        out = (out * 7 + k) & 0xFFFF
    return out


def loops(n):
    # Both ways lead straight back to the loop's head.
    best = 0
    i = 0
    while i < n:
        k = (i * 7919) & 1023
        i += 1
        if k > best:
            best = k
    left, right = 0, n
    while left < right:
        middle = (left + right) >> 1
        if middle * middle < n:
            left = middle + 1
        else:
            right = middle
    return best, left


def events():
    try:
        best = 0
        for x in [3, 9, "no", 4]:
            if x > best:
                best = x
    except TypeError as e:
        return best, str(e)


def walk(items):
    best = 0
    for x in items:
        if x > best:
            best = x
        yield best


print(extremes([3, 1, 4, 1, 5, 9, 2, 6]), extremes([2.5, -0.5, 7.0]), extremes(["b", "a", "c"]))
print(extremes([SMALL, -SMALL - 1, SMALL - 1, -SMALL, 2**70]))
print(clamp(50, -20, 33), clamp(5, -(2**65), 2**65), distances(20, 15))
for row in edges([0, 1, -1, SMALL - 1, SMALL, -SMALL, -SMALL - 1, 2**63, -(2**64), True]):
    print(row)
print(parity(100))
nan, inf = float("nan"), float("inf")
for row in floats([1.5, -0.0, 0.0, nan, inf, -inf, 2.0, nan, -3.25]):
    print(row)
print(steps(60), truth(7))
print(broken([1, 2, 0, 3, 5, -4], 60), nested(100), loops(500), events())
print(list(walk([1, 5, 2, 8, 3])), next(walk([7])))
try:
    extremes([1, None])
except TypeError as e:
    print(e)
print(sys.maxsize if nan > 1 else -1, sys.maxsize if not nan > 1 else -1)
