"""Equality, truth and isinstance of instances of known classes, and what they say of the value behind them."""


class Shape:
    def __init__(self, n):
        self.n = n
    def area(self):
        return self.n
class Circle(Shape):
    pass
class Box(Shape):
    @property
    def ratio(self):
        return self.n / 2
class Square(Box):
    pass
class Other:
    def __eq__(self, o): return "other eq"
    def __bool__(self): return False
class Sized:
    def __len__(self): return 0
def measure(shapes):
    out = []
    for s in shapes:
        if isinstance(s, Box):
            out.append(s.ratio)
        elif isinstance(s, Circle):
            out.append(s.area())
        else:
            out.append(type(s).__name__)
        if isinstance(s, Square) or not isinstance(s, Box):
            out.append("q")
        out.append(isinstance(s, Circle))
    return out
print(measure([Circle(1), Box(2), Square(3), Shape(4)]))
def maybe(xs):
    out = []
    for x in xs:
        if x:
            out.append(x.n)
        out.append(isinstance(x, Box))
        if x is not None and isinstance(x, Square):
            out.append(x.ratio)
        if x is None:
            continue
        out.append(x.area())
    return out
print(maybe([None, Circle(1), None, Square(5), Box(6)]))
def equal(a, b):
    return (a == b, a != b, b == a, b != a)
a, b = Circle(1), Circle(1)
print(equal(a, b), equal(a, a), equal(a, None), equal(None, a), equal(None, None))
def eq2(a, x): return (a == x, x != a, 1 if a == x else 2, 3 if x != a else 4)
print([eq2(a, x) for x in (a, 1, "s", None, 2.5, float("nan"), (a,), [a], Box(1))])
print([eq2(a, x) for x in (Other(), a)], [bool(x) for x in (Other(), Sized(), a, None)])
def truth(x):
    if x: return "yes"
    return "no"
print(truth(Other()), truth(Sized()), truth(a), truth(None))
def late(x, y):
    return x == y, bool(x), truth(x)
print(late(a, b))
class Late:
    def __init__(self, n): self.n = n
def lates(x, y): return (x == y, x != y, not x)
u, v = Late(1), Late(1)
print(lates(u, v))
Late.__eq__ = lambda s, o: s.n == o.n
print(lates(u, v))
Late.__bool__ = lambda s: False
print(lates(u, v))
class Changed: pass
def kind(x):
    if isinstance(x, Changed): return "changed"
    if isinstance(x, (Box, Circle)): return "two"
    if isinstance(x, int): return x + 1
    if isinstance(x, str): return x + "!"
    if isinstance(x, list): return len(x)
    return None
print([kind(x) for x in (Changed(), Box(1), Circle(2), 1, True, 1 << 70, "a", [1], (1,), None, Shape(1))])
class I(int): pass
class S(str): pass
print([kind(x) for x in (I(4), S("sub"))])
def nested(x):
    if isinstance(x, Shape):
        if isinstance(x, Box):
            if isinstance(x, Square): return "sq"
            return "box %.1f" % x.ratio
        if not isinstance(x, Circle): return "shape"
        return "circle"
    return "none" if x is None else "?"
print([nested(x) for x in (Shape(1), Circle(1), Box(1), Square(1), None)])
print([nested(x) for x in (Shape(1), Circle(1), Box(1), Square(1), None, 5, Other())])
def loop(head):
    n = 0
    while head:
        n += head.n
        head = head.next
    return n
class Node:
    def __init__(self, n, next): self.n, self.next = n, next
print(loop(Node(1, Node(2, Node(3, None)))), loop(None))
class Bad:
    __eq__ = None
    __hash__ = None
    def __bool__(self): raise ValueError("bool")
try: print(Bad() == 1)
except TypeError as e: print(e)
try: truth(Bad())
except ValueError as e: print(e)
