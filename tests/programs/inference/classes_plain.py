# Plain classes, nothing dynamic in the whole program: everything is known, so it must be right.
class Cell:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next
        self.tags = []

    def get(self):
        return self.value

    def put(self, value):
        self.value = value

    def pair(self):
        return self.value, self.next

    def tag(self, t):
        self.tags.append(t)
        return self


class Wide(Cell):
    kind = "wide"

    def get(self):
        return (self.value, self.kind)


class Deep(Wide):
    kind = "deep"

    def __init__(self, value):
        Wide.__init__(self, value, None)
        self.depth = 1.5


def total(cells):
    t = 0
    for c in cells:
        t += c.get()
    return t


cells = [Cell(i) for i in range(10)]
print(total(cells))
cells[2].put(2.5)
print(total(cells))
cells[3].put(2**62)
print(total(cells))
cells[4].put("four")
try:
    print(total(cells))
except TypeError as e:
    print("TypeError", e)
cells.append(Wide(1))
print(cells[10].get(), Deep("d").get(), Deep(1).depth * 2)
a, b = cells[0].pair()
print(a, b)
c = Cell(1, Cell("x"))
print(c.next.value + "y", c.tag(1).tag("b").tags[1] + "c", c.tags[0] + 1)
shared = c.tags
shared.append(2.5)
for t in c.tags:
    print(t * 2)
print(Cell.get(Wide(3)), Wide.get(Deep(4)))


class Account:
    def __init__(self, n):
        self.n = n

    def spend(self, k):
        if k > self.n:
            raise ValueError("too much")
        self.n -= k
        return self.n

    def grow(self):
        self.n *= 1000000007
        return self.n


acc = Account(100)
spent = 0
try:
    while True:
        acc.spend(7)
        spent += 1
except ValueError as e:
    print(e, spent, acc.n)
for _ in range(4):
    print(acc.grow())
late = Account(3)
try:
    late.limit
except AttributeError as e:
    print(e)
late.limit = 10
print(late.limit + 1)
late.limit = None
print(late.limit is None)


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        n = 1
        if self.left is not None:
            n += self.left.count()
        if self.right:
            n += self.right.count()
        return n


def build(depth):
    if depth == 0:
        return None
    return Tree(build(depth - 1), build(depth - 1))


print(build(6).count())


class Fails:
    def __init__(self, x):
        self.x = 10 // x

    def get(self, default=0.5, *rest):
        return self.x if self.x > 2 else default


for x in (1, 5, 0):
    try:
        print(Fails(x).get(), Fails(x).get("d"), Fails(x).get(1, 2, 3))
    except ZeroDivisionError as e:
        print(e)


class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, o):
        return self.x * o.x + self.y * o.y

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)

    def __repr__(self):
        return "Vec(%r, %r)" % (self.x, self.y)


v = Vec(0.0, 0.0)
for i in range(5):
    v = v + Vec(0.5, i)
print(v, v.dot(v))
w = v + Vec("a", 1) if False else v
print(w, Vec("a", "b").x + "c")
try:
    v + Vec("a", 1)
except TypeError as e:
    print("TypeError", e)


def pick(n):
    if n == 0:
        return Cell(1)
    if n == 1:
        return Wide(2)
    if n == 2:
        return None
    return 5


for n in range(4):
    try:
        print(pick(n).get())
    except AttributeError as e:
        print(e)


class Empty:
    pass


e = Empty()
e.put = lambda v: ("stored", v)
print(e.put(3))


class Op:
    def put(self, value):
        return "op"


print(Op().put(1), [x.put(1) for x in (Op(), e)])


def gen(n):
    for i in range(n):
        got = yield Cell(i)
        if got is not None:
            got.put("sent")


g = gen(3)
first = next(g)
g.send(first)
print(first.get(), next(g).get() + 1)
