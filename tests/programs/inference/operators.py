# Operators on instances of known classes: which operand goes first, NotImplemented, in place, patched classes.
import traceback


class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, o):
        return V(self.x + o.x)

    def __mul__(self, k):
        return V(self.x * k)

    def __neg__(self):
        return V(-self.x)

    def __lt__(self, o):
        return self.x < o.x

    def __eq__(self, o):
        return self.x == o.x

    def __getitem__(self, i):
        return self.x + i

    def __repr__(self):
        return f"V({self.x})"


def run(n):
    a = V(0)
    for i in range(n):
        a = a + V(i) * 2
        if a < V(3) or a == V(6):
            a = -a
    return a, a[4], a[0.5]


print(run(10))


class Left:
    def __add__(self, o):
        return "left add"

    def __lt__(self, o):
        return "left lt"

    def __sub__(self, o):
        return "left sub"


class Sub(Left):
    def __radd__(self, o):
        return "sub radd"

    def __gt__(self, o):
        return "sub gt"


class Other:
    def __radd__(self, o):
        return "other radd"

    def __rsub__(self, o):
        return "other rsub"

    def __gt__(self, o):
        return "other gt"


class Low:
    def __lt__(self, o):
        return ["low lt"]

    def __gt__(self, o):
        return ["low gt"]


class Lower(Low):
    pass


for right in (Left(), Sub(), Other(), 3):
    print(Left() + right, Left() < right, Left() - right)
print(Left() + Sub(), Left() + Other(), Left() < Sub(), Sub() < Left(), Sub() + Sub(), Left() < Left())
print(Low() < Lower(), Lower() < Low(), Lower() < Lower(), Low() > Lower())


class Maybe:
    def __init__(self, n):
        self.n = n

    def __add__(self, o):
        if isinstance(o, int):
            return Maybe(self.n + o)
        return NotImplemented

    def __eq__(self, o):
        return NotImplemented

    def __lt__(self, o):
        return NotImplemented

    def __sub__(self, o):
        return [NotImplemented][0]

    def __getitem__(self, i):
        return NotImplemented


m = Maybe(1) + 2
print(m.n, m == m, m == Maybe(3), Maybe(3)[2])
for f in (lambda: m + "x", lambda: m < m, lambda: m - m, lambda: Maybe(1) + Maybe(2), lambda: 1 + Maybe(2)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(Maybe(1) + Other(), Maybe(2) - Other())


class In:
    def __init__(self):
        self.log = []

    def __iadd__(self, o):
        self.log.append(o)
        return self

    def __add__(self, o):
        return "add"


class NotIn:
    def __add__(self, o):
        return NotIn()

    def __repr__(self):
        return "NotIn"


a = In()
b = a
a += 1
a += 2
c = NotIn()
d = c
c += 1
print(a.log, a is b, a + 1, c, c is d)


class Patched:
    def __add__(self, o):
        return 1

    def __mul__(self, o):
        return 1


p = Patched()
print(p + 1, p * 1)
Patched.__add__ = lambda self, o: 2
p.__mul__ = lambda o: 3
print(p + 1, p * 1)


class Bad:
    def __add__(self, o):
        return self.missing + o

    def __mul__(self):
        return 1

    def __lt__(self, o):
        return o / 0

    def __getitem__(self, i):
        return [1, 2][i]


def use(x, n):
    total = 0
    for i in range(n):
        total += x[i]
    return total


for f in (
    lambda: Bad() + 1,
    lambda: Bad() * 2,
    lambda: Bad() < 3,
    lambda: use(Bad(), 2),
    lambda: use(Bad(), 3),
    lambda: -Bad(),
    lambda: Bad() - 1,
    lambda: [x for x in Bad()],
    lambda: None + V(1),
    lambda: V(1) + None,
    lambda: (V(1) if use([1], 1) else None) + V(2),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
        tb = e.__traceback__
        while tb:
            print("  ", tb.tb_frame.f_code.co_name, tb.tb_lineno)
            tb = tb.tb_next


class Kid(V):
    def __add__(self, o):
        return "kid"


def both(items):
    out = []
    for x in items:
        for y in items:
            out.append((x + y, x * 2, x < y, x == y))
    return out


print(both([V(1), Kid(2)]))


class Deep:
    def __init__(self, n):
        self.n = n

    def __add__(self, o):
        if self.n == 0:
            return o
        return Deep(self.n - 1) + (o + 1)

    def __neg__(self):
        return -Deep(self.n + 1)


print(Deep(50) + 0)
try:
    -Deep(0)
except RecursionError as e:
    print("RecursionError", e)


def bad_sum(items):
    total = V(0)
    for x in items:
        total = total + x
    return total


bad_sum([V(1), V("a")])
