# Short-lived objects and tuples whose parts could be values, and some that must not be.
import math


class Vec:
    scale = 2.0

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def norm(self):
        return math.sqrt(self.x * self.x + self.y * self.y)


def walk(n):
    at = Vec(0.0, -0.0)
    to = Vec(3.0, 4.0)
    for i in range(n):
        step = (to - at) * 0.5
        at = at + step
    return at.x, at.y, (to - at).norm()


print(walk(10), walk(0))
inf = Vec(float("inf"), float("nan"))
gap = inf - inf
print(gap.x, gap.y, (inf * 0.0).x, (Vec(0.0, 0.0) * -1.0).x)


# Attributes that change in a loop, and what a handler finds of them.
class Count:
    def __init__(self, start):
        self.n = start
        self.last = None

    def up(self, by):
        self.n = self.n + by


def counts(items):
    count = Count(0)
    for item in items:
        try:
            count.n = count.n + 1
            count.last = item
            count.n = count.n + 100 // item
        except ZeroDivisionError:
            count.n = -count.n
        finally:
            count.n += 1000
    return count.n, count.last


print(counts([1, 2, 0, 5]), counts([]))


def big(n):
    count = Count(1)
    for _ in range(n):
        count.n = count.n * 8
    return count.n


print(big(5), big(30))


# An exception between the stores of a constructor.
class Half:
    def __init__(self, a, b):
        self.a = a
        self.b = 10 // b


def halves(b):
    try:
        half = Half(1, b)
        return half.a + half.b
    except ZeroDivisionError as error:
        return str(error)


print(halves(5), halves(0))


# Attributes that may be missing, or are the class's.
class Some:
    kind = "class"

    def __init__(self, full):
        if full:
            self.kind = "own"
            self.extra = 1


def some(full):
    it = Some(full)
    try:
        return it.kind, it.extra
    except AttributeError as error:
        return it.kind, str(error)


print(some(True), some(False))


def fresh(n):
    out = []
    for i in range(n):
        it = Some(i % 2 == 0)
        out.append(it.kind)
    return out


print(fresh(4))


# An object in an object, and one that is the same in two places.
class Pair:
    def __init__(self, left, right):
        self.left = left
        self.right = right


def nested(n):
    total = 0
    for i in range(n):
        pair = Pair(Count(i), Count(i * 2))
        pair.left.up(1)
        pair.right.up(pair.left.n)
        total += pair.right.n - pair.left.n
    same = Count(7)
    both = Pair(same, same)
    both.left.up(3)
    return total, both.right.n, both.left is both.right, both.left is same


print(nested(6))


# Objects that meet in a variable, or are compared.
def meets(flag):
    a, b = Count(1), Count(2)
    c = a if flag else b
    c.n = 50
    return a.n, b.n, a is b, a is a, a == c, a is None


print(meets(True), meets(False))


# Tuples that are taken apart at once.
def parts(a, b):
    return a + b, a - b


def tuples(n):
    out = []
    for i in range(n):
        s, d = parts(i, 2)
        t = (s, d, i)
        out.append(t[0] + t[-1] + t[1])
    try:
        t = (1, 2)
        out.append(t[2])
    except IndexError as error:
        out.append(str(error))
    try:
        x, y, z = parts(1, 2)
    except ValueError as error:
        out.append(str(error))
    return out


print(tuples(4))


# A class that is changed while the objects are made.
class Changed:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return Changed(self.x + other.x)


def patched():
    out = []
    for i in range(4):
        v = Changed(1.0) + Changed(i)
        out.append(v.x)
        if i == 1:
            Changed.__add__ = lambda self, other: Changed(self.x * 100)
    return out


print(patched())


def same_store(obj, values):
    obj.n = 1
    obj.n = values[0]
    obj.last = obj.n
    obj.n = 2
    obj.n = values[3]


target = Count(0)
try:
    same_store(target, [5, 6])
except IndexError:
    print(target.n, target.last)

# Stores to a module's names that nothing reads but its loops.
unseen = 0.5
for i in range(5):
    unseen = unseen * 2
    unseen += i
print(unseen)
