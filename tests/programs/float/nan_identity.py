"""Lists, tuples and dicts ask for identity before equality, which shows where a NaN is the same object."""
import math


class Point:
    def __init__(self, x):
        self.x = x * 1.0


def attribute(p):
    return [p.x] == [p.x], p.x in [p.x], p.x in (1.0, p.x), {p.x: 1}.get(p.x), [p.x].index(p.x)


def variable(x):
    y = x * 2.0
    return [y] == [y], y in [y], {y: 1}.get(y)


def item(x):
    xs = [x * 2.0, 1.0]
    return xs[0] in (xs[0], 2), (xs[0],) == (xs[0],), {xs[0]: 2}.get(xs[0]), (xs[0], 1) < (xs[0], 2)


def constant():
    xs = [math.nan, 1.0]
    return xs[0] in (math.nan,), (math.nan,) == (xs[0],), math.nan is math.nan


for f in (variable, item):
    print(f.__name__, f(float("nan")), f(-float("nan")), f(2.0), f(math.inf), f(1e300))
print(attribute(Point(2.0)), attribute(Point(1e300)), constant())
try:
    print(attribute(Point(float("nan"))))
except ValueError as e:
    print(e)
print(len({float("nan"), float("nan")}), float("nan") in [float("nan")], [float("nan")] == [float("nan")])
