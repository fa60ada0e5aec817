# The same index of the same list several times: from the end, outside, with changes of the length between.
def twice(xs, start, n):
    out = []
    for i in range(n):
        j = start - i
        xs[j] += 1
        out.append(xs[j])
        xs[j] = xs[j] * 2
    return out


def first_put(xs, start, n):
    for i in range(n):
        j = start - i
        xs[j] = i
        xs[j] += xs[j]


def swapped(xs, by, n):
    for i in range(n):
        j = (i * 7 + by) % 5 - 2
        xs[i], xs[j] = xs[j], xs[i]
    return xs


def grows(xs, start, n):
    total = 0
    for i in range(n):
        j = start - i
        total += xs[j]
        xs.append(i)
        total += xs[j]
        xs.pop(0)
        total += xs[j]
    return total


def cleared(xs, j, n):
    total = 0
    for i in range(n):
        total += xs[j]
        if i == 2:
            xs.clear()
        total += xs[j]
    return total


def two_lists(xs, ys, j, n):
    total = 0
    for i in range(n):
        k = j - i
        total += xs[k] * ys[k]
        xs[k] = ys[k]
        ys[k] = total
    return total


def one_way(xs, j, n, deep):
    total = 0
    for i in range(n):
        k = j - i
        if deep:
            total += xs[k]
        total -= xs[k] * 3
        if not deep:
            xs[k] = total
    return total


def kept(xs, j, n):
    out = []
    for i in range(n):
        k = j - i
        try:
            out.append(xs[k])
            xs[k] = 1 // xs[k]
        except ZeroDivisionError:
            out.append("zero")
            xs[k] = 5
        except IndexError as e:
            out.append(str(e))
        out.append(k)
    return out


def mark(cells, n, row, out):
    if row == n:
        out.append(tuple(cells))
        return 1
    count = 0
    for column in range(n):
        place = row - column + n
        if not cells[column] and not cells[place]:
            cells[column] = cells[place] = row + 1
            count += mark(cells, n, row + 1, out)
            cells[column] = cells[place] = 0
    return count


class Odd:
    def __init__(self, xs):
        self.xs = xs

    def __add__(self, other):
        self.xs.clear()
        return other

    def __index__(self):
        return 1


def patched(xs, j, n):
    out = []
    for i in range(n):
        out.append(str(xs[j])[:9])
        out.append(xs[j] + 1)
        try:
            out.append(str(xs[j])[:9])
        except IndexError as e:
            out.append(str(e))
            break
    return out


def tries(f, *args):
    try:
        print(f.__name__, f(*args))
    except (IndexError, TypeError) as e:
        print(f.__name__, type(e).__name__, e)


tries(twice, [1, 2, 3], 2, 6)
tries(twice, [1, 2, 3], 2, 7)
tries(twice, [1, 2, 3], 3, 1)
xs = [1, 2, 3]
tries(first_put, xs, 1, 5)
tries(first_put, xs, 1, 6)
tries(first_put, xs, 7, 1)
print(xs)
tries(swapped, [1, 2, 3, 4, 5], 3, 5)
tries(swapped, [1, 2, 3, 4, 5], 3, 6)
tries(grows, [5, 6, 7], 2, 5)
tries(grows, [5, 6, 7], 2, 7)
tries(cleared, [1, 2, 3], 1, 2)
tries(cleared, [1, 2, 3], 1, 5)
tries(cleared, [1, 2, 3], -1, 2)
tries(two_lists, [1, 2, 3], [4, 5, 6], 2, 6)
tries(two_lists, [1, 2, 3], [4, 5], 1, 4)
tries(two_lists, [1, 2, 3], [4, 5], 2, 4)
tries(one_way, [1, 2, 3], 2, 5, True)
tries(one_way, [1, 2, 3], 2, 5, False)
tries(one_way, [1, 2, 3], 2, 7, False)
tries(kept, [1, 0, 3, 0], 3, 9)
found = []
tries(mark, [0] * 9, 4, 0, found)
print(found[:5], len(found))
ys = [1, 2]
ys.append(Odd(ys))
tries(patched, ys, 2, 3)
tries(patched, [1.5, 2, 3], 0, 2)
tries(patched, [1, 2, 3], -4, 2)
