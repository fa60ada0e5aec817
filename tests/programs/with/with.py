# with: several managers, exceptions, jumps, targets.
class M:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise KeyError("enter " + self.name)
        return self.name.upper()

    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v)
        if self.fail == "exit":
            raise ValueError("exit " + self.name)
        return self.swallow


with M("a") as a:
    print("body", a)
with M("a") as x, M("b") as y, M("c"):
    print(x, y)
with (M("p") as p, M("q") as q):
    print(p, q)
with M("s", swallow=True):
    raise RuntimeError("swallowed")
print("after")
try:
    with M("t"):
        raise RuntimeError("seen")
except RuntimeError as e:
    print("caught", e)
try:
    with M("o"), M("i", fail="enter"):
        print("no")
except KeyError as e:
    print(e)
try:
    with M("o", swallow=True), M("i", fail="exit"):
        raise RuntimeError("body")
    print("went on")
    with M("i", fail="exit"):
        pass
except ValueError as e:
    print(e, repr(e.__context__))
try:
    with M("z", fail="exit"):
        raise RuntimeError("ctx")
except ValueError as e:
    print(e, repr(e.__context__))


def ret():
    with M("r"):
        return "returned"


def loop():
    for i in range(4):
        with M("l%d" % i):
            if i == 1:
                continue
            if i == 2:
                break
            print("i", i)
    return i


print(ret(), loop())


def swallow_return():
    with M("sw", swallow=True):
        x = 1
        raise KeyError
        x = 2
    return x


print(swallow_return())


def mixed():
    try:
        with M("m1"):
            try:
                with M("m2"):
                    return 1
            finally:
                print("inner finally")
    finally:
        print("outer finally")


print(mixed())


class Obj:
    pass


o = Obj()
with M("attr") as o.field, M("item") as (o.a, *o.rest):
    print(o.field, o.a, o.rest)
try:
    with 5:
        pass
except TypeError as e:
    print(e)


class NoExit:
    def __enter__(self):
        pass


try:
    with NoExit():
        pass
except TypeError as e:
    print(e)
from contextlib import contextmanager


@contextmanager
def managed(n):
    print("begin", n)
    try:
        yield n * 2
    except ValueError as e:
        print("managed caught", e)
    finally:
        print("end", n)


with managed(1) as v:
    print(v)
with managed(2):
    raise ValueError("x")
try:
    with managed(3):
        raise KeyError("y")
except KeyError as e:
    print("outer", e)


def gen():
    with M("gen"):
        yield 1
        yield 2


for v in gen():
    print(v)
g = gen()
next(g)
g.close()


def nested_values():
    total = 0
    with M("n1", swallow=True):
        total += 1
        with M("n2"):
            total += 10
            raise ValueError
        total += 100
    return total


print(nested_values())
