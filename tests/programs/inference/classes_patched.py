# Classes, instances and methods changed after hot loops.
class Point:
    scale = 1

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def norm(self):
        return self.x * self.x + self.y * self.y

    def add(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def scaled(self):
        return self.x * self.scale


def hot(points):
    t = 0
    for p in points:
        t += p.norm()
    return t


points = [Point(i, i + 1) for i in range(20)]
print(hot(points))
points[3].x = 2.5
print(hot(points))
points[4].y = 2**40
print(hot(points))
points[5].x = "s"
try:
    print(hot(points))
except TypeError as e:
    print("TypeError", e)
points[5].x = 5
print(points[0].add(points[1]).x, Point(1).y, Point(y=3, x=1).norm())
print([p.scaled() for p in points[:3]])
Point.scale = 2.5
print([p.scaled() for p in points[:3]])
points[1].scale = "ab"
print(points[1].scaled())


class Patched:
    def __init__(self):
        self.n = 0

    def step(self):
        self.n += 1
        return self.n


def run(obj, n):
    for _ in range(n):
        obj.step()
    return obj.n


p = Patched()
print(run(p, 10))


def slow_step(self):
    self.n += 100
    return self.n


Patched.step = slow_step
print(run(p, 3))
p.step = lambda: None
print(run(p, 3))
del p.step
del Patched.step
try:
    run(p, 1)
except AttributeError as e:
    print(e)


class Base:
    def who(self):
        return "base"

    def call(self):
        return self.who()


class Derived(Base):
    pass


def ask(objects):
    return [o.call() for o in objects]


print(ask([Base(), Derived()]))


class Late(Derived):
    def who(self):
        return "late"

    def call(self):
        return super().call() + "!"


print(ask([Base(), Derived(), Late()]))


def make():
    class Local(Derived):
        def who(self):
            return 42

    return Local()


print(ask([make()]), make().who() + 1)
Dynamic = (lambda: Late)()


class Odd(Dynamic):
    def who(self):
        return "odd"


print(Odd().call(), Base.call(Odd()), Base.who(None))


class Mixin:
    def who(self):
        return "mixin"


class Both(Mixin, Base):
    pass


print(Both().call())


class Counter:
    total = 0

    def __init__(self):
        Counter.total += 1
        self.id = Counter.total


print([Counter().id for _ in range(3)], Counter.total)


class Init:
    def __init__(self, v):
        self.v = v


def build(cls, v):
    return cls(v)


print(build(Init, 1).v + 1, build(Init, "a").v + "b", Init(2.5).v)


class Sub(Init):
    def __init__(self, v, w):
        super().__init__(v)
        self.w = w


class Sub2(Init):
    pass


s = Sub([1], "w")
s.v.append("x")
print(s.v, s.w, Sub2({}).v)
Init.__init__(s, 3)
print(s.v)


def other_init(self, v):
    self.v = ("patched", v)


Init.__init__ = other_init
print(Init(1).v, Sub2(2).v, Sub(3, 4).v)


class Bad:
    def __init__(self):
        return 1


try:
    Bad()
except TypeError as e:
    print(e)


class NoArgs:
    pass


print(type(NoArgs()).__name__)
try:
    NoArgs(1)
except TypeError as e:
    print(e)
try:
    Point()
except TypeError as e:
    print(e)
try:
    Point(1).missing()
except AttributeError as e:
    print(e)
