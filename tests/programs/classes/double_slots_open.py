# Attributes that hold doubles, read where the object's class is not known, and of several classes.
import math


class P:
    def __init__(self, x, y):
        self.x = x * 1.0
        self.y = y + 0.5


class Q:
    def __init__(self, y, x):
        self.y = float(y)
        self.x = x / 2


class R:
    x = "class"

    def __init__(self):
        self.y = None


def read(objects):
    return [(o.x, o.y) for o in objects]


def ask(o, name):
    return getattr(o, name, "nothing")


special = [0.0, -0.0, 1e300, -1e-300, 5e-324, math.inf, -math.inf, math.nan, 1e-80, 1e80]
for v in special:
    print(read([P(v, 1), Q(v, v), R()]))
    print(ask(P(v, v), "x"), ask(Q(v, v), "y"), ask(R(), "x"), ask(P(1, 2), "z"))
objects = [P(1, 2), Q(3, 4), R(), P(5, 6)]
for o in objects:
    for name in ("x", "y"):
        print(name, getattr(o, name), hasattr(o, name + name))
objects[0].x = -0.0
objects[1].y = 7
print(read(objects), math.copysign(1, objects[0].x))
setattr(objects[3], "x", "text")
print(read(objects))
del objects[1].x
try:
    read(objects)
except AttributeError as error:
    print(error)
P.x = property(lambda self: "hidden")
print(read([objects[0]]))
