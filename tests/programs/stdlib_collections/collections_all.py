# collections: deque, namedtuple, Counter, OrderedDict, defaultdict, ChainMap and the User classes.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
d.extend([5, 6])
d.extendleft([-1, -2])
print(d, len(d), d[0], d[-1], d[2], 3 in d, 99 in d)
d.rotate(2)
print(d)
d.rotate(-3)
print(d, d.pop(), d.popleft(), d.index(3), d.count(3))
d.remove(3)
d.insert(2, "x")
d.insert(-1, "y")
d.reverse()
print(d, list(reversed(d)), d.copy() == d, d == deque(d), d != deque())
del d[0]
d[0] = "first"
print(d, deque("abc", 2), deque(maxlen=3), deque([1, 2, 3, 4], maxlen=2).maxlen)
print(deque([1, 2]) + deque([3]), deque([1, 2]) * 2, deque([1, 2]) < deque([1, 3]), deque([1]) <= deque([1]))
attempt(lambda: deque().pop())
attempt(lambda: deque().popleft())
attempt(lambda: deque([1])[5])
attempt(lambda: deque([1]).remove(2))
attempt(lambda: deque([1]).index(2))
attempt(lambda: deque(maxlen=-1))
attempt(lambda: deque(3))
attempt(lambda: hash(deque()))
attempt(lambda: deque([1], maxlen=1).insert(0, 1))
attempt(lambda: deque([1]) + [2])


def mutate():
    q = deque([1, 2, 3])
    for item in q:
        q.append(item)


attempt(mutate)
big = deque()
for i in range(1000):
    big.append(i)
    if i % 3 == 0:
        big.popleft()
print(len(big), big[0], big[-1], sum(big))
loop = deque([1])
loop.append(loop)
print(loop)

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p.y, p[0], p._fields, p._asdict(), p._replace(x=9), Point._make([5, 6]), p == (1, 2), hash(p) == hash((1, 2)))
x, y = p
print(x, y, Point.__doc__, Point.x.__doc__, p.__class__.__name__, isinstance(p, tuple), Point.__name__)
Def = namedtuple("Def", "a b c", defaults=[10, 20])
print(Def(1), Def(1, 2), Def(1, c=3), Def._field_defaults)
attempt(lambda: Point(1))
attempt(lambda: Point())
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1, x=2))
attempt(lambda: Point(1, 2, z=3))
attempt(lambda: p._replace(z=1))
attempt(lambda: Point._make([1]))
attempt(lambda: namedtuple("A", "x x"))
attempt(lambda: namedtuple("A", "_x"))
attempt(lambda: namedtuple("A", "class"))
attempt(lambda: namedtuple("1A", "x"))
attempt(lambda: setattr(p, "x", 1))
print(namedtuple("R", "a def a", rename=True)._fields)


class Vec(namedtuple("Vec", ["x", "y"])):
    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)


print(Vec(1, 2) + Vec(3, 4))

c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], c["a"], sum(c.values()), sorted(c.elements()), c.total())
c.update("aaa")
c.subtract({"b": 1})
print(c, c + Counter(a=1), c - Counter(a=5), c & Counter(a=2, c=9), c | Counter(z=3), +Counter(a=-1, b=2), -Counter(a=-1))
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter([1, 1, 2]), Counter({"x": 3}), Counter(a=3, b=1))
del c["nothing"]
attempt(lambda: Counter.fromkeys("ab"))
words = Counter()
for word in "the quick brown fox jumps over the lazy dog the end".split():
    words[word] += 1
print(words.most_common(3))

o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o, list(o), o.popitem(), o)
o["d"] = 4
o.move_to_end("d", last=False)
print(o, o.popitem(last=False), list(reversed(o)), o == OrderedDict(b=2, c=3), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
print(OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, OrderedDict(), OrderedDict.fromkeys("xy", 0))
attempt(lambda: OrderedDict().popitem())
attempt(lambda: o.move_to_end("zz"))

dd = defaultdict(list)
dd["a"].append(1)
dd["b"].append(2)
dd["a"].append(3)
print(dd, dict(dd), dd.get("zz"), "zz" in dd, defaultdict(int, a=1), defaultdict())
attempt(lambda: defaultdict()["x"])
attempt(lambda: defaultdict(3))
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 5
print({k: dict(v) for k, v in nested.items()})

m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m, m["a"], m["b"], len(m), list(m), m.new_child({"c": 1}), m.parents, dict(m))
m["z"] = 1
print(m.maps, "b" in m)
attempt(lambda: m["nope"])
attempt(lambda: m.pop("b"))


class MyDict(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


md = MyDict(a=1)
md["b"] = 5
md.update(c=7)
print(md, md.data, len(md), list(md.items()), "a" in md, md.get("q", 0))
ul = UserList([3, 1, 2])
ul.append(0)
ul.sort()
print(ul, ul[1:], ul + [9], ul * 2, len(ul), ul == [0, 1, 2, 3], ul.index(2))
us = UserString("Hello")
print(us, us.upper(), us + " x", us[1], us.replace("l", "L"), len(us), us == "Hello", us.find("l"), "ell" in us, repr(us))
