# Generators: send, throw, close, return values, delegation.
def count(n):
    for i in range(n):
        got = yield i
        if got is not None:
            print("got", got)
    return "done %d" % n


g = count(3)
print(next(g), g.send("a"), g.send(None))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)


def delegating(n):
    result = yield from count(n)
    print("result", result)
    more = yield from [10, 20]
    print("list gives", more)
    return result + "!"


g = delegating(2)
print(next(g), g.send("x"), next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)


def guarded():
    while True:
        try:
            x = yield "ready"
            print("x", x)
        except ValueError as e:
            print("caught", e)
            yield "after error"
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("finally")


g = guarded()
print(next(g), g.send(1), g.throw(ValueError("v")), next(g))
g.close()
g.close()


def outer():
    try:
        yield from guarded()
    except KeyError as e:
        print("outer caught", e)
        yield "recovered"


g = outer()
print(next(g), g.throw(ValueError("deep")), next(g))
print(g.throw(KeyError("k")))
print(list(g))


class Iter:
    def __iter__(self):
        return self

    n = 0

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("iter value")
        return self.n

    def throw(self, *args):
        print("throw", args[0])
        return "thrown"

    def close(self):
        print("close")

    def send(self, v):
        print("send", v)
        return "sent"


def over():
    r = yield from Iter()
    print("r", r)


g = over()
print(next(g), g.send(5), g.throw(ValueError("t")), next(g))
print(list(g))
g = over()
next(g)
g.close()


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


print(list(take(15, fib())))


def tree(t):
    if t:
        left, v, right = t
        yield from tree(left)
        yield v
        yield from tree(right)


print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))


def bad():
    yield 1
    raise StopIteration("inside")


try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))
g = count(2)
try:
    g.send("early")
except TypeError as e:
    print(e)


def ignore():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = ignore()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def self_ref():
    yield next(me)


me = self_ref()
try:
    next(me)
except ValueError as e:
    print(e)
print(sum(x * x for x in range(10)), max((len(w), w) for w in "the quick brown".split()))
print(list((i, j) for i in range(3) for j in range(i)))


def expr():
    x = (yield) or "default"
    y = [(yield), (yield)]
    return x, y


g = expr()
next(g)
g.send(None)
g.send(1)
try:
    g.send(2)
except StopIteration as e:
    print(e.value)


def with_finally():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")


for v in with_finally():
    print(v)


def state():
    total = 0
    while True:
        try:
            total += yield total
        except ZeroDivisionError:
            total = -1


s = state()
print(next(s), s.send(5), s.throw(ZeroDivisionError), s.send(3))
print(type(s).__name__, s.__name__, s.__qualname__)


def handled():
    try:
        raise KeyError("outer")
    except KeyError as e:
        yield repr(e)
        try:
            raise
        except KeyError as again:
            yield repr(again)


try:
    raise ValueError("caller")
except ValueError:
    h = handled()
    print(next(h))
    import sys
    print(repr(sys.exc_info()[1]))
    print(next(h))


class Stops:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("why")


try:
    next(Stops())
except StopIteration as e:
    print(e.args)
try:
    next(iter([]))
except StopIteration as e:
    print(e.args)
print(next(Stops(), "default"))
