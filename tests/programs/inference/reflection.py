# Functions and namespaces changed by reflection: facts are given up, behaviour is not.
def default(x, y=2):
    return x * y


print(default(3), default(3, 1.5))
default.__defaults__ = ("no",)
print(default(2))


class P:
    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x


def total(items):
    t = 0
    for p in items:
        t += p.get()
    return t


ps = [P(i) for i in range(5)]
print(total(ps))
for i, p in enumerate(ps):
    setattr(p, "x", i + 0.5)
print(total(ps))
name = "".join(["g", "et"])
setattr(P, name, lambda self: 100)
print(total(ps))
ps[0].__dict__["x"] = "s"
ps[1].__dict__["get"] = lambda: 7
print(ps[0].x, total(ps))
vars(ps[2])["x"] = None
print(ps[2].x, getattr(ps[2], "x"), ps[0].get())


class Q:
    def get(self):
        return -1


ps[3].__class__ = Q
print(total(ps), type(ps[3]).__name__)
delattr(P, "get")
try:
    total(ps)
except AttributeError as e:
    print(e)
NUMBER = 5


def read():
    return NUMBER + 1


print(read())
globals()["NUMBER"] = 2.5
print(read())
globals()["read"] = lambda: "rebound"
print(read())
