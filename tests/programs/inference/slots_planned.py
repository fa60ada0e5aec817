# Attributes at fixed places: missing, late, deleted, hidden by classes, in derived classes, many.
class Base(object):
    def __init__(self, x, early=True):
        if early:
            self.x = x
        self.y = [x]
        self.maybe()

    def maybe(self):
        self.z = 1.5

    def read(self):
        return self.x

    def late(self, v):
        self.added = v
        return self.added

    def drop(self):
        del self.x

    def both(self, other):
        self.x, other.x = other.x, self.x
        return self.x, other.x


class Derived(Base):
    z = "class z"
    label = "class label"

    def maybe(self):
        self.own = self.y * 2

    def swap(self):
        self.label, self.own = self.own, self.label
        return self.label, self.own, self.z


class Hidden(Base):
    @property
    def x(self):
        return "property"

    @x.setter
    def x(self, value):
        self.y0 = value


class Never(Base):
    def __init__(self):
        pass


def show(f, *args):
    try:
        print(f(*args))
    except AttributeError as e:
        print(type(e).__name__, e)


def read(o):
    return o.x


objects = [Base(1), Base(2.5, False), Derived(1 << 80), Hidden("h"), Never(), None]
for o in objects:
    show(read, o)
    if o is not None:
        show(o.read)
        show(o.late, 5)
        show(lambda: o.y)
        show(lambda: o.z)
        print(hasattr(o, "x"), hasattr(o, "own"), hasattr(o, "nothing"), getattr(o, "added") == 5)
        show(o.drop)
        show(o.drop)
        show(o.read)
a, b = Base("a"), Derived(0.0)
print(a.both(b), b.both(a), b.swap(), b.swap())
a.drop()
show(a.both, b)
print(sorted(n for n in dir(a) if not n.startswith("_")))


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def chain(n):
    node = None
    for i in range(n):
        node = Node(i, node)
    return node


def total(node):
    t = 0
    while node is not None:
        t += node.value
        node = node.next
    return t


print(total(chain(100)))
last = chain(3)
last.value = 1.5
last.next.value = 1 << 64
print(total(last))
try:
    last.next.next.next.value = 1
except AttributeError as e:
    print(e)
try:
    total(Node("text"))
except TypeError as e:
    print(e)


def patched(self):
    return "patched"


Base.read = patched
print([o.read() for o in objects[:5]])
Base.shared = 7
print(a.shared, b.shared)
Node.value = 3
n = Node(1)
del n.value
print(n.value, total(n))
Node.next = property(lambda self: None)
print(n.next, total(chain(0)), len([Node]))
