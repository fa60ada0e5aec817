# Instances that are called like functions: of one class, of several, patched, and things that are no such instances.


class Scale:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, x):
        return x * self.factor


class Shift:
    def __init__(self, by, after=None):
        self.by = by
        self.after = after

    def __call__(self, x, times=1, *, sign=1):
        y = x + self.by * times * sign
        return self.after(y) if self.after else y


class Wide(Scale):
    def __call__(self, *args):
        return [super(Wide, self).__call__(a) for a in args]


class Point:
    def __init__(self, x):
        self.x = x


class Maker:
    def __call__(self, x):
        return Point(x)


class Plain:
    pass


class Later:
    def __call__(self):
        return "first"


def total(f, n):
    out = 0
    for i in range(n):
        out += f(i)
    return out


def made(maker, n):
    out = 0.5
    for i in range(n):
        p = maker(i)
        p.x += 1
        out += p.x
    return out


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except TypeError as e:
        print("TypeError", e)


scale, shift = Scale(3), Shift(2)
print(scale(4), scale("ab"), scale(2.5), shift(1), shift(1, 2), shift(1, times=3, sign=-1))
print(total(scale, 5), total(Shift(1, Scale(2)), 5), total(abs, 3), total(lambda x: x * x, 4))
print(Wide(2)(1, 2.5, "x"), made(Maker(), 4))
for f in [scale, shift, Scale(0.5), Wide(2)]:
    print(f(7))
attempt(scale)
attempt(scale, 1, 2)
attempt(scale, y=1)
attempt(scale, None)
attempt(Plain())
attempt(Plain(), 1)
try:
    Plain()(2)
except TypeError as e:
    print(e)
try:
    scale(1, 2)
except TypeError as e:
    print(e)
nothing = None
try:
    nothing(1)
except TypeError as e:
    print(e)

later = Later()
print(later())
Later.__call__ = lambda self: "second"
print(later())
later.__call__ = lambda: "third"
print(later())


class Recursive:
    def __init__(self):
        self.seen = {}

    def __call__(self, n):
        if n not in self.seen:
            self.seen[n] = n if n < 2 else self(n - 1) + self(n - 2)
        return self.seen[n]


print(Recursive()(60), sorted(map(Recursive(), [5, 3, 9]), key=Scale(-1)))


class Raises:
    def __call__(self, x):
        return 1 // x


def run(f):
    return f(0)


run(Raises())
