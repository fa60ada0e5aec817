# Boxes that only other places use, and remainders by what is known to be above zero.


def first_over(values, limit):
    total = 0.0
    for i in range(len(values)):
        total += values[i]
        if total > limit:
            return i, total
    return None, total


print(first_over([1.5, 2.5, 3.5], 3.0), first_over([1.5], 3.0), first_over([], 0.0), first_over([1e308, 1e308], 1.0))


def both_ways(n, stop):
    for i in range(n):
        if i == stop:
            break
    else:
        i = -1
    return i, [i]


print(both_ways(5, 3), both_ways(5, 7))
try:
    both_ways(0, 0)
    print("-1 where nothing ran")
except UnboundLocalError as e:
    print(e)


def failing(xs):
    try:
        for i in range(10):
            xs[i] += 1
    except IndexError:
        return "stopped at", i
    return "through", i


print(failing([1, 2, 3]), failing(list(range(10))))


def last_of(n):
    i = x = None
    for i in range(n):
        x = i * 0.5
    return i, x


print(last_of(4), last_of(0), last_of(1))


def closure(n):
    made = []
    for i in range(n):
        if i % 3 == 2:
            made.append(lambda: i)
    return [f() for f in made]


print(closure(7))


def wrapped(width, height):
    out = []
    for y in range(-3, height + 3):
        for x in range(-3, 3):
            out.append((y % height, x % width, y // height, (x * 7) // width))
    return out


print(wrapped(2, 3))
print(wrapped(1, 1)[:8], wrapped(5, 2)[-5:])


def signs(values, divisors):
    return [(v % d, v // d) for v in values for d in divisors]


print(signs([-7, -1, 0, 1, 7, 4611686018427387903, -4611686018427387904], [1, 2, 3, 10, 4611686018427387903]))
print(signs([-7, 7], [-1, -2, -3]))

rows = [[n * 3 % 5 for n in range(6)] for _ in range(4)]
print(sum(map(sum, rows)), list(map(len, rows)), list(map(str, rows[0])), list(map(abs, [-1, 2.5, True])))
rows.append(["x"])
try:
    print(sum(map(sum, rows)))
except TypeError as e:
    print("TypeError", e)


class Odd:
    def __len__(self):
        rows.clear()
        return 3

    def __str__(self):
        rows.append(1.5)
        return "odd"

    def __abs__(self):
        return rows


print(list(map(len, [Odd(), "ab"])), list(map(str, [Odd()])), list(map(abs, [Odd()])), rows)


def corners():
    out = []
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            if dx or dy:
                out.append((dy, dx))
    for nothing in ():
        out.append(nothing)
    return out


print(corners())
