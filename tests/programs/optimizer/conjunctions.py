# Comparisons joined by and, or and not, at their boundaries.
def inside(n, low, high):
    out = []
    for i in range(-2, n):
        row = ""
        if low <= i < high:
            row += "a"
        if low < i <= high:
            row += "b"
        if i < low or i > high:
            row += "c"
        if i == low or i == high:
            row += "d"
        if i != low and i != high:
            row += "e"
        if not (low <= i <= high):
            row += "f"
        if i > low and i < high and i != 4:
            row += "g"
        if i == 3 and low < 31 and high > -1:
            row += "h"
        if i == 3 or low > 31 or high == 32:
            row += "i"
        out.append(row)
    return out


def floats(xs, low, high):
    return [(low <= x < high, x < low or x > high, not (low < x < high), x == low or x != x) for x in xs]


def scan(cells, width, height, x, y):
    count = 0
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            a, b = x + dx, y + dy
            if 0 <= a < width and 0 <= b < height and cells[b * width + a]:
                count += 1
    return count


def mixed(values, low, high):
    out = []
    for v in values:
        try:
            out.append(low <= v < high)
        except TypeError:
            out.append("type")
    return out


class Loud:
    def __init__(self, name, answer):
        self.name = name
        self.answer = answer

    def __lt__(self, other):
        print("lt", self.name)
        return self.answer

    def __gt__(self, other):
        print("gt", self.name)
        return self.answer


print(inside(9, 2, 6))
print(inside(4, 3, 3))
print(inside(4, 6, 2))
print(inside(40, 31, 32)[30:])
print(inside(4, -2**62, 2**62 - 1))
print(inside(4, -2**70, 2**70))
nan = float("nan")
print(floats([0.0, -0.0, 1.0, 2.0, nan, float("inf")], 0.0, 2.0))
print(floats([0.0, nan], nan, 2.0), floats([0.0, nan], 0.0, nan))
cells = [n % 3 == 0 for n in range(12)]
print([[scan(cells, 4, 3, x, y) for x in range(4)] for y in range(3)])
print(mixed([1, 2.5, True, "x", 2**80, -5, None], 0, 3))
for first in (True, False):
    for second in (True, False):
        a, b = Loud("a", first), Loud("b", second)
        print(a < 1 and b > 2, a < 1 or b > 2)
