# Items at several constant places of one list: the greatest place is checked first, and what a list that is too short
# lets happen before it raises must happen all the same.


def move(points, dx, dy, dz):
    for p in points:
        p[0] += dx
        p[1] += dy
        p[2] += dz


def total(rows):
    t = 0
    for r in rows:
        t += r[0] * r[3] - r[1] * r[2]
    return t


def swap(rows):
    for r in rows:
        r[0], r[2] = r[2], r[0]
        r[1] = r[0] - r[1]


def divide(rows, by):
    for r in rows:
        r[0] = r[0] / by
        r[1] = r[1] / (by - 1)
        r[5] = 1.0


def caught(rows):
    lost = []
    for r in rows:
        try:
            r[0] += 1
            r[1] += r[0]
            r[4] += r[1]
        except IndexError as error:
            lost.append((r[:], str(error)))
        else:
            lost.append(sum(r))
    return lost


def shrinks(rows):
    """The list changes between its items."""
    seen = []
    for r in rows:
        seen.append(r[0])
        seen.append(r[1])
        r.pop()
        seen.append(r[2])
        seen.append(r[3])
    return seen


def grows(rows):
    seen = []
    for r in rows:
        seen.append(r[0])
        r.append(7)
        seen.append(r[1])
        r.extend(r)
        seen.append(r[3])
    return seen


def same(p, q, n):
    """Two names of one list."""
    for _ in range(n):
        p[0] += q[1]
        q[0] -= p[2]
        p[1] = q[0]
        q[2] = p[1]
    return p


class Thief:
    """Takes items of the list while it is added to."""

    def __init__(self, of):
        self.of = of

    def __add__(self, other):
        del self.of[1:]
        return other


def steal(rows):
    for r in rows:
        r[0] = r[0] + 1
        r[2] = r[1] + 1


def parts(rows):
    for r in rows:
        yield r[0]
        yield r[1] + r[2]
        r[3] = None


def from_the_end(rows):
    return [r[-1] + r[1] * r[0] + r[-2] for r in rows]


def attempt(f, *args):
    try:
        r = f(*args)
        print(f.__name__, "gives", r if r is None or not hasattr(r, "send") else list(r), args)
    except (IndexError, ZeroDivisionError, TypeError) as error:
        print(f.__name__, "raises", type(error).__name__, error, args)


for n in range(6):
    row = [float(i) for i in range(n)]
    attempt(move, [[1.0, 2.0, 3.0], row], 0.5, 0.25, 1e300)
    attempt(total, [[1, 2, 3, 4], list(range(n))])
    attempt(swap, [[1, 2, 3], list(range(n))])
    attempt(divide, [row], 1)
    attempt(divide, [row], 2.5)
    attempt(shrinks, [list(range(n))])
    attempt(grows, [list(range(n))])
    attempt(parts, [[1, 2, 3, 4], list(range(n))])
    attempt(from_the_end, [[1, 2, 3], list(range(n))])
    ends = list(range(n))
    attempt(same, ends, ends, 3)
    print(caught([[1, 2, 3, 4, 5], list(range(n)), [9]]))
attempt(move, [[1.0, "a", 2.0]], 1.0, 1.0, 1.0)
attempt(move, [["a"]], 1.0, 1.0, 1.0)
robbed = [0, 1, 2]
robbed[0] = Thief(robbed)
attempt(steal, [robbed])


def shift(points, by):
    done = 0
    for p in points:
        try:
            p[0] += by
            done += 1
            p[1] -= by / (p[0] - 2.0)
            done += 1
            p[2] += by
            done += 1
        except IndexError:
            done += 100
        except ZeroDivisionError:
            done += 10000
        p[:] = [p[0], p[0], by] if p else []
    return done


floats = [[float(i + n) for i in range(n)] for n in range(5)]
print(shift(floats, 1.0), shift(floats, 0.5), shift([], 1.0), floats)


def nudge(points, by):
    for p in points:
        p[0] += by
        p[1] -= by / (p[0] - 2.0)
        p[2] += by


for n in range(4):
    attempt(nudge, [[3.5, 4.5, 5.5], [3.0] * n, [1.0, 2.0, 3.0]], 1.0)


def turn(rows, flips):
    """Two lists at a time, each with places of its own."""
    for r, f in zip(rows, flips):
        x = r[0]
        f[0] = not f[1]
        r[0] = r[1] + x
        f[3] = f[0] and f[2]
        r[1] = x - r[2]


for n in range(1, 5):
    numbers, truths = [[1.5, 2.5, 3.5], [0.5] * n], [[True] * 4, [False, True, True, False][:n]]
    attempt(turn, numbers, truths)


def short(p):
    for _ in range(2):
        p[0] += 1.5
        p[1] += 2.5
        p[2] += p[0]
    return p


print(short([1.0, 2.0, 3.0]))
short([1.0, 2.0])
