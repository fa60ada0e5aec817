# Classes with hooks: properties, descriptors, slots, __getattr__, operators, class methods.
class Temp:
    def __init__(self, c):
        self.c = c

    @property
    def f(self):
        return self.c * 2

    @f.setter
    def f(self, v):
        self.c = [v]

    @classmethod
    def make(cls, v):
        return cls(v)

    @staticmethod
    def helper(v):
        return v + 1


t = Temp(1)
print(t.f, Temp.make("ab").f, t.helper(1), Temp.helper(1.5))
t.f = 3
print(t.c, t.f)


class Desc:
    def __get__(self, obj, cls):
        return "desc"


class Holder:
    def __init__(self):
        self.a = 1

    def get(self):
        return self.a


h = Holder()
print(h.get() + 1)
Holder.b = Desc()
print(h.b)


class Slots:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x


s = Slots(1)
print(s.get() + 1)
s.x = "q"
print(s.get() + "r")
try:
    s.z = 1
except AttributeError as e:
    print(e)
try:
    print(s.y)
except AttributeError as e:
    print(e)


class Fallback:
    def __init__(self):
        self.known = 1

    def __getattr__(self, name):
        return name + "?"


f = Fallback()
print(f.known, f.unknown)


class Vec:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        if isinstance(other, Vec):
            return Vec(self.x + other.x)
        return Vec(self.x + other)

    def __radd__(self, other):
        return ("radd", other, self.x)

    def __lt__(self, other):
        return self.x < other.x

    def __eq__(self, other):
        return isinstance(other, Vec) and self.x == other.x

    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return self.x * i

    def __call__(self, *args):
        return args

    def __bool__(self):
        return self.x != 0


v = Vec(1)
for i in range(3):
    v = v + Vec(i)
print(v.x, (v + 1).x, (v + 0.5).x, 1 + v, sorted([Vec(2), Vec(1)])[0].x, sum([Vec(1)], Vec(0)).x)
print(list(v), len(v), v(1, "a"), bool(Vec(0)), v == Vec(4), v != 4, max(Vec(1), Vec(3)).x)


class Small(Vec):
    def __radd__(self, other):
        return "small first"


print(Vec(1) + Small(2), Small(1) + 2 == Vec(3))


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def total(node):
    t = 0
    while node is not None:
        t += node.value
        node = node.next
    return t


chain = None
for i in range(10):
    chain = Node(i, chain)
print(total(chain))
chain.next.next.value = 0.5
print(total(chain))
chain.next.next.next = Node("end")
try:
    total(chain)
except TypeError as e:
    print("TypeError", e)


class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)

    def pop(self):
        return self.items.pop()


st = Stack()
for i in range(5):
    st.push(i)
print(st.pop() + st.pop())
st.push("s")
print(st.pop() + "t")
alias = st.items
alias.append([1])
print(st.pop() + [2])
push = st.push
push(2.5)
print(st.pop() * 2, list(map(st.push, "ab")), st.items)


class Callback:
    def __init__(self, f):
        self.f = f

    def run(self, x):
        return self.f(x)


print(Callback(len).run("abc"), Callback(lambda x: x * 2).run("q"), Callback(st.push).run(1))


class Visitor:
    def visit(self, node):
        return getattr(self, "visit_" + type(node).__name__)(node)

    def visit_int(self, n):
        return n + 1

    def visit_str(self, s):
        return s + "!"


print(Visitor().visit(1), Visitor().visit("a"))


class Gen:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield i
            self.n = "changed"

    def items(self):
        yield from self


g = Gen(2)
print(list(g), g.n, list(Gen(2).items()))


class Ctx:
    def __enter__(self):
        self.inside = True
        return self

    def __exit__(self, *exc):
        self.inside = exc[0]
        return True


with Ctx() as c:
    print(c.inside)
    raise KeyError
print(c.inside)


class Shape:
    __match_args__ = ("w", "h")

    def __init__(self, w, h):
        self.w, self.h = w, h


match Shape(2, "z"):
    case Shape(w, h):
        print(w + 1, h + "!")


class Del:
    def __init__(self, log):
        self.log = log

    def gone(self):
        self.extra = 1
        del self.extra
        try:
            return self.extra
        except AttributeError as e:
            return str(e)


print(Del([]).gone())
