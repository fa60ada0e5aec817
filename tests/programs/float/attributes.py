# Attributes that are always floats, and some that are nearly so.
import math


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

    def scale(self, k):
        self.x *= k
        self.y *= k
        return self


class Point3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

    def scale(self, k):
        super().scale(k)
        self.z *= k
        return self


def show(p):
    print(repr(p.x), repr(p.y), math.copysign(1.0, p.x), p.x == p.x, p.x is p.x)


inf = math.inf
for v in (0.0, -0.0, 1.5, -1e-320, 1e300, inf, -inf, 5e-324, 1.7976931348623157e308):
    show(Point(v, v * 2.0))
    show(Point3(v, 1.0, v).scale(-1.0))
nan = Point(inf - inf, 1.0)
print(nan.x, nan.x == nan.x, nan.x != nan.x, nan.x < 1.0, [nan.y] == [nan.y])
points = [Point(float(i), i / 3.0) for i in range(5)]
points += [Point3(0.5, 1.5, 2.5)]
for p in points:
    p.scale(1.5)
print([(p.x, p.y) for p in points], sum(p.x for p in points), max(p.y for p in points))
print({p.x for p in points}, {p.x: p for p in points}[0.75].y, sorted(points, key=lambda p: -p.x)[0].x)
q = points[5]
print(q.z, f"{q.x:.3f} {q.y!r} {q.z}", (q.x, q.z), [q.x] * 2, int(q.x), round(q.z, 1), q.x.is_integer())
total = 0.0
for _ in range(100):
    a = points[1].moved(0.25, -0.25)
    total += a.x * a.y
print(total)


# Not every instance has it, or not at once.
class Late:
    def __init__(self, ready, log):
        if ready:
            self.value = 1.0
        log.append(self)
        self.after = 2.0


log = []
Late(True, log)
Late(False, log)
for item in log:
    try:
        print(item.after, item.value)
    except AttributeError as e:
        print(e)


class Stops:
    def __init__(self, n):
        registered.append(self)
        self.ratio = 1.0 / n
        self.done = 0.5


registered = []
for n in (2.0, 0.0):
    try:
        Stops(n)
    except ZeroDivisionError as e:
        print(e)
for item in registered:
    try:
        print(item.ratio, item.done)
    except AttributeError as e:
        print(e)


class Reads:
    def __init__(self):
        try:
            self.b = self.a + 1.0
        except AttributeError as e:
            print(e)
            self.b = 7.0
        self.a = 1.0


r = Reads()
print(r.a, r.b)


class Hooked:
    def __init__(self, level):
        self.level = level
        self.setup()
        self.end = 3.0

    def setup(self):
        self.width = self.level * 2.0


class Eager(Hooked):
    def setup(self):
        self.width = -1.0
        try:
            print(self.end)
        except AttributeError as e:
            print(e)


for h in (Hooked(2.5), Eager(3.5)):
    print(h.level, h.width, h.end)


class Deleted:
    def __init__(self):
        self.gone = 1.0
        self.kept = 2.0


d = Deleted()
del d.gone
try:
    d.gone
except AttributeError as e:
    print(e)
print(d.kept)


# Kinds that come late, from elsewhere, or as None.
class Mixed:
    def __init__(self):
        self.one = 1.0
        self.two = 2.0
        self.three = 3.0


m = Mixed()
m.one = 1
m.two = True
print(m.one, m.two, m.three, type(m.one), type(m.two))
m.three += 10**400 // 10**399
print(m.three)


def twice(x):
    return x.value * 2 if x is not None else None


class Box:
    def __init__(self, value):
        self.value = value


print(twice(Box(1.25)), twice(None), twice(Box(-0.0)))
both = [Box(0.5), Mixed()]
for thing in both:
    for get in (lambda t: t.value, lambda t: t.three, lambda t: t.missing):
        try:
            print(get(thing))
        except AttributeError as e:
            print(e)


class Left:
    def __init__(self):
        self.shared = 1.5


class Right:
    def __init__(self, flag):
        self.other = 0.5
        if flag:
            self.shared = 2.5


for thing in [Left(), Right(True), Right(False)]:
    try:
        thing.shared += 1.0
        print(thing.shared)
    except AttributeError as e:
        print(e)


class Cell:
    def __init__(self):
        self.level = 0.0


def fill(cells, n):
    for i in range(n):
        for c in cells:
            c.level = c.level + 0.1 * i
            if i == 7:
                raise ValueError(c.level)


cells = [Cell(), Cell()]
try:
    fill(cells, 10)
except ValueError as e:
    print(e)
print([c.level for c in cells], cells[0].level is cells[0].level)
