# Every pattern of the match statement.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Circle:
    def __init__(self, center, r):
        self.center, self.r = center, r


class Color:
    RED = 1
    GREEN = "g"


def describe(v):
    match v:
        case None:
            return "none"
        case True | False:
            return "bool %s" % v
        case 0:
            return "zero"
        case -1 | -2.5:
            return "negative"
        case 3 + 4j:
            return "complex"
        case "hello" | b"bytes":
            return "text"
        case Color.GREEN:
            return "green"
        case int(n) if n > 100:
            return f"big {n}"
        case int() | float() as number:
            return f"number {number}"
        case str(s):
            return f"str {s}"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [1, 2, *rest]:
            return f"starts 1 2, rest {rest}"
        case [first, *_, last] if first == last:
            return f"same ends {first}"
        case (a, b):
            return f"pair {a} {b}"
        case [a, [b, *c], *d]:
            return f"nested {a} {b} {c} {d}"
        case [*_, {"k": v}]:
            return f"ends with dict {v}"
        case {"type": "point", "x": x, "y": y}:
            return f"point dict {x} {y}"
        case {"type": t, **rest} if rest:
            return f"typed {t} {rest}"
        case {"a": {"b": [_, deep]}}:
            return f"deep {deep}"
        case {}:
            return "some dict"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=yy):
            return f"on y {yy}"
        case Point(xx, y=0):
            return f"on x {xx}"
        case Circle(center=Point(a, b), r=r) if r > 0:
            return f"circle {a} {b} {r}"
        case Point() | Circle():
            return "shape"
        case [*all]:
            return f"sequence {all}"
        case _:
            return "other " + type(v).__name__


for value in [None, True, 0, -1, -2.5, 3 + 4j, "hello", b"bytes", "g", 500, 7, 1.5, "abc", [], (1,), [1, 2, 3, 4],
              [5, 6, 7, 5], [8, 9], (1, 2), [1, [2, 3], 4], [1, (2,)], [1, 2.5, {"k": "v"}], {"type": "point", "x": 1, "y": 2},
              {"type": "q", "z": 3}, {"type": "q"}, {"a": {"b": [1, 2]}}, {}, {1: 2}, Point(0, 0), Point(0, 5),
              Point(6, 0), Point(1, 1), Circle(Point(1, 2), 3), Circle(1, 2), {1, 2}, range(3), bytearray(b"x"),
              object, (i for i in ())]:
    print(describe(value))


def alternatives(v):
    match v:
        case ("add", x, y) | ("plus", x, y) | {"op": "add", "x": x, "y": y}:
            return x + y
        case (("neg" | "minus") as op, x):
            return op, -x
        case [Point(x=a) | Circle(r=a), *_]:
            return "first", a
    return None


print(alternatives(("add", 1, 2)), alternatives(["plus", 3, 4]), alternatives({"op": "add", "x": 5, "y": 6, "z": 0}))
print(alternatives(("minus", 7)), alternatives([Circle(0, 9), 1]), alternatives("add"))


def bindings(v):
    try:
        match v:
            case [a, 5] | [5, a]:
                pass
        return a
    except UnboundLocalError as e:
        return str(e)


print(bindings([1, 5]), bindings([5, 2]), bindings([5, 5]), bindings(3))


class Bad:
    __match_args__ = ("a",)
    a = 1


def errors(f):
    try:
        f()
    except TypeError as e:
        print(e)


def too_many():
    match Bad():
        case Bad(1, 2):
            pass


def no_class():
    match 1:
        case too_many():
            pass


def int_two():
    match 1:
        case int(1, 2):
            pass


errors(too_many)
errors(no_class)
errors(int_two)


def guards(x):
    match x:
        case n if n < 0:
            return "neg"
        case n if n == 0:
            return "zero"
        case n:
            return n


print(guards(-1), guards(0), guards(5))


def fallthrough(command):
    match command.split():
        case ["go", ("north" | "south") as d]:
            return d
        case ["get", *items, "now"]:
            return items
        case ["drop", item, *_]:
            return item
        case ["quit"]:
            return "bye"


for c in ["go north", "go west", "get a b now", "get now", "drop x y z", "quit", ""]:
    print(fallthrough(c))
match 1, 2:
    case x, y:
        print(x, y)
match = 5
case = match + 1
print(match, case)
