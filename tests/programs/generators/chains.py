# Chains of `yield from`: the innermost generator goes on alone, and nobody may notice.
import sys
import traceback


def leaf(n):
    total = 0
    for i in range(n):
        got = yield i
        if got is not None:
            total += got
    return total


def level(depth, n):
    if depth == 0:
        result = yield from leaf(n)
    else:
        result = yield from level(depth - 1, n)
    yield ("level", depth, result)
    return depth + result


print(list(level(3, 3)))
g = level(2, 4)
print(next(g), g.send(10), g.send(20), g.send(5), g.send(7), g.send(8), g.send(9))
try:
    g.send(1)
except StopIteration as e:
    print("stop", e.value)
print(next(g, "over"))


# Exceptions from inside pass through every level, with handlers on the way.
def failing(n):
    yield n
    raise ValueError(n)


def through(n):
    yield from failing(n)


def catching(n):
    try:
        yield from through(n)
    except ValueError as e:
        yield ("caught", str(e), type(e.__context__).__name__)
        yield from through(n + 1)


def outer(n):
    try:
        yield from catching(n)
    finally:
        yield "finally"


def trace(e):
    return [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)]


g = outer(1)
try:
    for x in g:
        print(x)
except ValueError as e:
    print("out", e, trace(e))
g = through(5)
next(g)
try:
    next(g)
except ValueError as e:
    print(trace(e))


# Inside an except clause of a level the exception is the one being handled.
def handling():
    try:
        raise KeyError("k")
    except KeyError:
        yield from asking()
        yield type(sys.exc_info()[1]).__name__


def asking():
    yield type(sys.exc_info()[1]).__name__
    try:
        raise IndexError
    except IndexError:
        yield type(sys.exc_info()[1]).__name__
        yield type(sys.exc_info()[1].__context__).__name__
    yield type(sys.exc_info()[1]).__name__


def wrap():
    yield from handling()


def wrap2():
    yield from wrap()


print(list(wrap2()), sys.exc_info())
try:
    raise OSError
except OSError:
    g = wrap2()
    print(next(g), next(g))
print(next(g), next(g), next(g), sys.exc_info())


# Who is running?
def nosy(box):
    yield 1
    for g in box:
        try:
            next(g)
        except ValueError as e:
            print("nosy:", e)
        print(g.gi_running, g.gi_yieldfrom is None)
    yield 2
    for g in box:
        try:
            g.close()
        except ValueError as e:
            print("nosy:", e)
        try:
            g.throw(KeyError)
        except ValueError as e:
            print("nosy:", e)
    yield 3


def a(box):
    yield from b(box)


def b(box):
    inner = nosy(box)
    box.append(inner)
    yield from inner


box = []
top = a(box)
box.append(top)
print(next(top))
box.append(top.gi_yieldfrom)
print(next(top), next(top), [x.gi_running for x in box], next(top, "end"))


# A generator in the middle is continued by somebody else.
def shared():
    yield from range(5)
    yield "x"
    return "result"


def reader(s):
    return (yield from s)


def reader2(s):
    r = yield from reader(s)
    yield ("r", r)


def middle(n):
    for i in range(n):
        yield i


s = middle(6)
r = reader2(s)
print(next(r), next(s), next(r), next(s), next(r), next(s), next(s, "s over"))
print(next(r), next(r, "r over"))


def busy():
    yield 0
    try:
        next(watcher)
    except ValueError as e:
        print("busy:", e)
    yield 1


inner = busy()
watcher = reader2(inner)
print(next(watcher), next(inner), next(watcher, "watcher over"))

# throw and close in the middle of a chain.
log = []


def guarded(name, sub):
    try:
        r = yield from sub
        log.append((name, "done", r))
    except KeyError as e:
        log.append((name, "KeyError"))
        yield "replaced"
    finally:
        log.append((name, "finally"))
    return name


def careful():
    try:
        yield 1
        yield 2
    except RuntimeError:
        yield "again"
        yield "and again"
        raise KeyError("careful")


g = guarded("a", guarded("b", careful()))
print(next(g), g.throw(RuntimeError), next(g), next(g), next(g, "end"), log)
log.clear()
g = guarded("a", guarded("b", guarded("c", leaf(5))))
print(next(g), next(g))
g.close()
print(log)
log.clear()
g = guarded("a", guarded("b", leaf(3)))
next(g)
print(g.throw(KeyError), next(g, "end"), log)
log.clear()


def stopper():
    yield 1
    raise StopIteration


g = guarded("a", guarded("b", stopper()))
try:
    print(list(g))
except RuntimeError as e:
    print(e, type(e.__cause__).__name__, [x[0] for x in trace(e)], log)


# From generators to other iterators and back.
def mixed(kind):
    yield from kind
    yield from (x * x for x in kind)
    yield from leaf(2)
    yield from iter(kind)
    yield from {"k": 1}.items()
    yield from kinds()


def kinds():
    yield from "ab"
    yield from (z for z in mixed_end())


def mixed_end():
    yield from ()
    return (yield "last")


print(list(mixed([1, 2])))


class Tree:
    def __init__(self, items):
        n = len(items) // 2
        self.value = items[n]
        self.left = Tree(items[:n]) if items[:n] else None
        self.right = Tree(items[n + 1:]) if items[n + 1:] else None

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


t = Tree(range(100))
print(list(t) == list(range(100)), sum(t), [x for x, y in zip(t, t) if x != y], max(t), len(set(t)))
it = iter(t)
print([next(it) for _ in range(60)] == list(range(60)))
del it


# The recursion limit counts the waiting generators.
def nest(n):
    if n:
        yield from nest(n - 1)
    else:
        yield depth_left()
        yield depth_left()


def depth_left():
    def down(n):
        return down(n + 1)

    def count():
        nonlocal deepest
        deepest += 1
        count()

    deepest = 0
    try:
        count()
    except RecursionError:
        pass
    return deepest


most = next(nest(0))
for n in (0, 1, 10, 300, 700):
    g = nest(n)
    first = next(g)
    second = next(g)
    print(first == second, abs(most - first - n) < 5, next(g, "end"))


def endless(n):
    yield n
    yield from endless(n + 1)


count = 0
try:
    for x in endless(0):
        count += 1
except RecursionError as e:
    print("recursion", 900 < count < 1000, e)


def warn(n):
    if n:
        yield from warn(n - 1)
    else:
        yield 0
        yield [f.name for f in traceback.extract_stack()]


g = warn(3)
next(g)
print(next(g))
