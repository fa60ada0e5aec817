"""len(set(...)) of generator expressions, which need not make the set."""


def count(items):
    return len(set(x for x in items))


def shifted(items, by):
    return len(set(x + by for x in items)), len(set(x - by for x in items))


class Like:
    """Equal to an int, with its hash."""

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return hash(self.n)

    def __eq__(self, other):
        print("eq", self.n, other if isinstance(other, int) else other.n)
        return self.n == (other if isinstance(other, int) else other.n)


class Broken:
    def __hash__(self):
        return 3

    def __eq__(self, other):
        raise ValueError("no comparison")


print(count([]), count([1]), count([0, 0, 0]), count([1, 2, 1, 3, 2]))
print(count(range(-16, 47)), count(range(-17, 48)), count(range(-40, 100)), count(list(range(20)) * 3))
for edge in (-18, -17, -16, -15, 45, 46, 47, 48):
    print(edge, count([edge]), count([edge, edge]), count([0, edge, 1, edge]), count([edge, edge + 1]))
print(shifted([3, 1, 4, 1, 5, 9, 2, 6], 4), shifted([2**61, 2**62, 2**62 - 1], 2**61))
print(count([2**70, 2**70, 1, 2**70 + 1]), count([2**62, -2**62, -2**62 - 1]))
print(count([1, True, 1.0, 0, False, 0.0, -0.0, 2]), count([True, 1, 1.0]), count([1.0, 1, True]))
print(count("mississippi"), count(["a", 1, None, (1, 2), "a", None, (1, 2), 1.5]))
nan = float("nan")
print(count([nan, nan, float("inf"), float("inf")]))
print(count([5, 7, Like(5), Like(6), 6, Like(7), 5]))
try:
    print(count([1, 2, 3, Broken(), 3]))
except ValueError as e:
    print("raised", e)


def unhashable(items):
    return len(set(x for x in items))


def gone(items):
    return len(set(10 // x for x in items))


def nested(rows):
    return [len(set(row[i] + i for i in range(len(row)))) == len(row) for row in rows]


def counted(n):
    done = []

    def step(i):
        done.append(i)
        return i % 5

    return len(set(step(i) for i in range(n))), done


print(nested([[0, 1, 2], [2, 1, 0], [], [50, 49, 48], [50, 50, 50]]))
print(counted(8))
try:
    gone([5, 0, 1])
except ZeroDivisionError as e:
    print(e)


def shadowed(items):
    def set(x):
        return list(x)

    return len(set(x for x in items))


def kept(items):
    s = set(x for x in items)
    return len(s), s


print(shadowed([1, 1, 1]), kept([1, 1, 2]))
unhashable([1, 2, [3]])
