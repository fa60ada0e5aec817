# Slices stored in slices: of the same list, of others, backwards, overlapping, of other lengths.
def flip(xs, k):
    xs[: k + 1] = xs[k::-1]
    return xs


def part(xs, ys, a, b, c, d):
    xs[a:b] = ys[c:d]
    return xs


def back(xs, ys, a, b, c, d):
    xs[a:b] = ys[c:d:-1]
    return xs


def between(xs, k, d):
    try:
        xs[: k // d] = xs[k:]
    except ZeroDivisionError as e:
        return str(e), xs
    return xs


def kept(xs, k):
    taken = xs[k::-1]
    xs[: k + 1] = taken
    taken.append(0)
    return xs, taken


def pancakes(n):
    order = list(range(n))
    flips = 0
    for start in range(1, n):
        work = order[:]
        work[0], work[start] = work[start], work[0]
        k = work[0]
        while k:
            work[: k + 1] = work[k::-1]
            flips += 1
            k = work[0]
    return flips, work


for k in (0, 1, 2, 3, 5, 8, -1, -2, -9):
    print(flip([0, 1, 2, 3, 4], k), flip([], k), flip([7], k))
bounds = [None, 0, 1, 2, 4, 9, -1, -2, -7, 1 << 70, -(1 << 70)]
seen = 0
for a in bounds:
    for b in bounds:
        for c in bounds:
            for d in bounds:
                same = list(range(6))
                same = part(same, same, a, b, c, d)
                turned = list(range(6))
                turned = back(turned, turned, a, b, c, d)
                other = part([1, 2, 3, 4], list(range(10, 17)), a, b, c, d)
                away = back([1, 2, 3, 4], list(range(10, 17)), a, b, c, d)
                for i, x in enumerate(same + [-1] + turned + [-2] + other + [-3] + away):
                    seen = (seen * 31 + x * (i + 1) + i) % 1000000007
print(seen)
print(between([1, 2, 3, 4], 2, 1), between([1, 2, 3, 4], 2, 0))
print(kept([1, 2, 3, 4], 2))
print(pancakes(9))
