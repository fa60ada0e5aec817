# Sums that start as ints and become floats, or big ints, or something else altogether.


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(self.amount + (other.amount if isinstance(other, Money) else other))

    __radd__ = __add__

    def __lt__(self, other):
        return self.amount < getattr(other, "amount", other)

    def __repr__(self):
        return f"Money({self.amount!r})"


def add_up(items):
    total = 0
    weight = 0.5
    for item in items:
        total += item
    return total, weight


def add_four(a, b, c, d):
    x, y = 0, 0
    if a:
        x += a
        y += b
    if c:
        x += c
        y -= d
    return x, y, x * 0.5 if isinstance(x, (int, float)) else x


def children(depth):
    if depth == 0:
        return 0, 0
    if depth % 2:
        return depth / 4, -depth
    fx, fy = 0, 0
    for d in (depth - 1, depth - 2):
        gx, gy = children(d)
        fx += gx
        fy += gy
    return fx, fy


class Field:
    def __init__(self, value):
        self.value = value

    def mixed(self, other):
        return (self.value + other.value, self.value * other.value, self.value - other.value,
                self.value < other.value, self.value == other.value, -self.value, self.value**2)

    def divide(self, other):
        return self.value / other.value


print(add_up([]), add_up([1, 2]), add_up([1, 2.5]), add_up([2**62, 2**62, -1]))
print(add_up([-0.0]), add_up([True, 0.25]), add_up([1, Money(3), 2.5]), add_up([2**70, 0.5]))
for args in [(1, 2, 3, 4), (1.5, 2, 3, 4.5), (0, 1, 2.5, 3), (Money(1), 2, 3, 4), (2**62, -(2**62), 2**62, 2**62)]:
    print(add_four(*args))
for bad in [("x", 1, 2, 3), (1, None, 2, 3), (1, 2, [], 3), (1, 2, 3.5, "y")]:
    try:
        print(add_four(*bad))
    except TypeError as e:
        print(e)
print([children(d) for d in range(7)])
fields = [Field(v) for v in (0, 3, -2, 0.5, -0.0, 1e308, float("nan"), 2**61, -(2**62))]
for a in fields:
    for b in fields:
        try:
            print(a.mixed(b))
            print(a.divide(b))
        except (OverflowError, ZeroDivisionError) as e:
            print(type(e).__name__, e)
