# Items of lists that were read or stored before: what may have changed them in between, and what may not.


def counted(counts, keys):
    for k in keys:
        counts[k] -= 1
        if counts[k] > 0:
            continue
        counts[k] = 10
    return counts


def counted_wildly(counts, keys):
    # Indices from the end, and outside.
    out = []
    for k in keys:
        try:
            counts[k] += 1
            counts[k] *= 2
            out.append(counts[k])
        except IndexError as e:
            out.append(str(e))
    return out, counts


def aliased(n):
    a = list(range(n))
    b = a
    c = list(range(n))
    out = []
    for i in range(n):
        for x in (b, c):
            a[i] = 5
            x[i] = 7
            out.append(a[i])
            x[i] += 1
            out.append(a[i] + x[i])
    return out


def other_index(n, m):
    a = list(range(n))
    out = 0
    for i in range(n):
        for j in range(-m, m):
            x = a[i]
            a[j] = x + j
            out += a[i] * 3 + a[j]
            if a[i] > a[j]:
                a[i], a[j] = a[j], a[i]
            if a[i] > a[j]:
                out += 1000
    return out, a


def sorted_by_hand(a):
    n = len(a)
    for i in range(n):
        for j in range(n - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a


def change(a, i):
    a[i] = -1
    return 0


def grow(a):
    a.append(len(a))
    a.insert(0, 99)
    return 0


def called_between(n):
    a = list(range(n))
    out = []
    for i in range(n):
        x = a[i]
        y = change(a, i)
        out.append((x, y, a[i]))
        a[i] = 3
        grow(a)
        out.append(a[i])
        a[i] = 4
        a.sort()
        out.append(a[i])
        a[i] = 5
        a.reverse()
        out.append(a[i])
        a[i] = 6
        a[0:2] = [8, 9]
        out.append(a[i])
        a[i] = 7
        a.pop(0)
        out.append(a[i])
        del a[0]
        out.append(a[i])
        a[i] = 1
        a.insert(0, a.pop(i))
        out.append(a[i])
        a[: i + 1] = a[i::-1]
        out.append(a[i])
    return out


class Number:
    def __init__(self, items, n):
        self.items = items
        self.n = n

    def __add__(self, other):
        self.items[0] = self
        return Number(self.items, self.n + 1)

    def __gt__(self, other):
        self.items[0] = 77
        return True

    def __del__(self):
        pass


def operators_between():
    a = [0, 1, 2]
    a[1] = Number(a, 5)
    out = []
    for i in range(2):
        a[0] = 1
        x = a[0]
        y = a[1] + 1
        out.append((x, a[0] is a[1], y.n))
        a[0] = 2
        if a[1] > x:
            out.append(a[0])
        out.append(a[0])
    return out


def boundary(steps):
    a = [(1 << 62) - 3, -(1 << 62) + 2]
    out = []
    for _ in range(steps):
        a[0] += 1
        a[1] -= 1
        if a[0] > (1 << 62) - 1:
            out.append(a[0])
        if a[1] < -(1 << 62):
            out.append(a[1])
    return out, a


def mixed(values):
    a = [0] * 4
    out = []
    for v in values:
        for i in (0, 1, -1):
            a[i] = v
            x = a[i]
            out.append(x)
            out.append(x is a[i])
            a[i] = x + x
            out.append(a[i])
    return out


def floats(n):
    a = [0.5 * i for i in range(n)]
    total = 0.0
    for step in range(3):
        for i in range(1, n - 1):
            a[i] = (a[i - 1] + a[i] + a[i + 1]) / 3.0
            a[i] += a[i] * a[i - 1]
            total += a[i]
            if a[i] != a[i]:
                total = -1.0
    return total, a


def nan_and_zero():
    a = [float("nan"), -0.0, 0.0]
    out = []
    for i in range(3):
        x = a[i]
        out.append((a[i] == x, a[i] is x, str(a[i])))
        a[i] = -a[i]
        out.append(str(a[i]))
    return out


def caught(n):
    a = [0] * n
    log = []
    for i in range(n + 2):
        try:
            a[i] = i
            x = 10 // (a[i] - 1)
            a[i] = x
        except ZeroDivisionError:
            log.append(("zero", a[i]))
            a[i] = -5
        except IndexError as e:
            log.append(str(e))
            i = 0
        finally:
            log.append(a[i])
    return log, a


def generated(a):
    for i in range(len(a)):
        a[i] += 1
        yield a[i]
        yield a[i]


def matrix(n):
    m = [[i * j for j in range(n)] for i in range(n)]
    m[1] = m[0]
    for i in range(n):
        for j in range(n):
            m[i][j] += 1
            m[0][j] += 1
            if m[i][j] > 2:
                m[i][j] -= m[0][j]
            m[i][j], m[j][i] = m[j][i], m[i][j]
    return m


def replaced_row(n):
    m = [[0] * n for _ in range(n)]
    for i in range(n):
        m[i][0] = 1
        row = m[i]
        m[i] = [5] * n
        row[0] = 9
        m[i][1] += m[i][0]
    return m


def bools(n):
    flags = [False] * n
    seen = []
    for i in range(-n, n):
        flags[i] = not flags[i]
        if flags[i]:
            seen.append(i)
        flags[i] = flags[i] + 1
        seen.append(flags[i])
    return seen


print(counted([3, 1, 2], [0, 1, 2, 0, 0, 1, -1, -3]))
print(counted_wildly([1, 2, 3], [0, -1, -3, 3, -4, 2, 10**20, True]))
print(aliased(3))
print(other_index(5, 5), other_index(4, 2))
print(sorted_by_hand([5, 3, 9, 1, 1, 0, -4]), sorted_by_hand([2.5, 1, -0.0, 0]), sorted_by_hand(list("hello")))
print(called_between(4))
print(operators_between())
print(boundary(6))
print(mixed([1, 1.5, True, "a", 10**20, (1 << 61), [1]]))
print(floats(6))
print(nan_and_zero())
print(caught(4))
g = [1, 2, 3]
for x in generated(g):
    g[1] = 50
    print(x)
print(matrix(4))
print(replaced_row(3))
print(bools(3))
try:
    counted([1], [0, 1])
except IndexError as e:
    print(e)
counted([1], ["a"])
