"""pop, insert and reversed beginnings of lists of all lengths, at all places, inside the list and out of it."""


def numbers(n):
    return [i * i for i in range(n)]


def pops():
    total = 0
    for n in range(0, 45):
        for at in range(-n - 2, n + 2):
            xs = numbers(n)
            try:
                got = xs.pop(at)
            except IndexError as e:
                got = str(e)
            if n in (0, 1, 2, 5):
                print(n, at, got, xs)
            total += hash(tuple(xs)) % 1000 + len(xs)
            expected = numbers(n)
            if -n <= at < n:
                assert got == expected[at], (n, at, got)
                del expected[at]
            assert xs == expected, (n, at, xs)
            xs.append("end")
            assert xs[-1] == "end" and len(xs) == len(expected) + 1
    return total > 0


def inserts():
    for n in range(0, 45):
        for at in range(-n - 2, n + 3):
            xs = numbers(n)
            for item in ("a", "b", "c", "d", "e"):
                xs.insert(at, item)
            expected = numbers(n)
            for item in ("a", "b", "c", "d", "e"):
                place = at if at >= 0 else max(len(expected) + at, 0)
                expected = expected[:place] + [item] + expected[place:]
            assert xs == expected, (n, at, xs, expected)
            if n < 3:
                print(n, at, xs)


def flip(xs, k):
    xs[:k + 1] = xs[k::-1]


def flips():
    for n in range(0, 12):
        for k in range(-n - 2, n + 3):
            xs = numbers(n)
            expected = numbers(n)
            taken = [expected[i] for i in range(*slice(k, None, -1).indices(n))]
            put = slice(None, k + 1).indices(n)
            expected = expected[:put[0]] + taken + expected[max(put[0], put[1]):]
            flip(xs, k)
            assert xs == expected, (n, k, xs, expected)
            if n == 5:
                print(k, xs)
    xs = numbers(4)
    for k in (4611686018427387903, 4611686018427387904, 2**70, -2**62, -2**70):
        flip(xs, k)
        print(k, xs)
    ys = [1, 2, 3, 4]
    for k in range(4):
        ys[:k + 1] = xs[k::-1]
        xs[:k] = ys[k::-1]
        print(xs, ys)


class Index:
    def __index__(self):
        print("index")
        return 1


def odd():
    xs = [1, 2, 3]
    print(xs.pop(True), xs.pop(Index()), xs)
    xs.insert(False, "f")
    xs.insert(Index(), "i")
    print(xs)
    for bad in (1.0, "0", None):
        try:
            xs.pop(bad)
        except TypeError as e:
            print(e)
        try:
            xs.insert(bad, 0)
        except TypeError as e:
            print(e)
    for big in (2**62, -2**62 - 1, 2**64):
        try:
            xs.pop(big)
        except (IndexError, OverflowError) as e:
            print(type(e).__name__, e)


def rotate(n):
    xs = list(range(n))
    seen = []
    for r in range(3 * n):
        xs.insert(r % (n + 1), xs.pop(0))
        seen.append(tuple(xs))
    return seen


def joined():
    xs, ys = [1, 2], ["a"]
    zs = xs + ys
    zs.append(3)
    es = [] + []
    es.append(1)
    print(xs, ys, zs, es, [] + xs, xs + [], (xs + ys) + (ys + xs))
    many = list(range(30)) + list(range(7))
    print(many, len(many + many + xs))
    same = xs + xs
    xs[0] = "changed"
    print(same, xs)

    class Mine(list):
        def __radd__(self, other):
            return ("radd", other)

    print(xs + Mine([5]), Mine([6]) + xs)
    try:
        xs + (1,)
    except TypeError as e:
        print(e)


print(pops())
inserts()
flips()
odd()
print(rotate(5))
print(rotate(40)[-1])
joined()
