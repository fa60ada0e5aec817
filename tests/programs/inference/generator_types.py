"""What generators yield is followed to where it is used: what would break a careless version of that."""
import gc


def numbers(n):
    for i in range(n):
        yield i


def total(n):
    s = 0
    for i in numbers(n):
        s += i
    return s


print(total(1000))


# Items of several types, and none at all.
def mixed(n):
    for i in range(n):
        if i % 3 == 0:
            yield i
        elif i % 3 == 1:
            yield float(i)
        else:
            yield str(i)


def describe(n):
    out = []
    for x in mixed(n):
        out.append(type(x).__name__)
        try:
            out.append(x + 1)
        except TypeError as e:
            out.append(str(e))
    return out


print(describe(7))


def nothing():
    return 5
    yield 1.5


for x in nothing():
    print("not reached", x + 1)
print(list(nothing()), next(nothing(), "none"))
try:
    next(nothing())
except StopIteration as e:
    print("stop", e.value)


# Beyond small ints.
def powers():
    x = 1 << 58
    while True:
        yield x
        x *= 2


def grow(limit):
    seen = []
    for p in powers():
        seen.append(p + p)
        if p > limit:
            break
    return seen


print(grow(1 << 64))


# What is sent.
def echo():
    got = yield 0
    while got is not None:
        got = yield got * 2
    yield "end"


g = echo()
print(next(g), g.send(4), g.send(1.5), g.send("ab"), next(g))


def averager():
    total, count, average = 0, 0, None
    while True:
        x = yield average
        if x is None:
            return average
        total += x
        count += 1
        average = total / count


a = averager()
next(a)
print([a.send(v) for v in (1, 2.5, 10)])
try:
    next(a)
except StopIteration as stop:
    print(stop.value)


def only_none():
    got = []
    for i in range(3):
        got.append((yield i))
    print("got", got)


for i in only_none():
    print(i + 1)


# Something is sent through another generator.
def outer():
    result = yield from averager()
    print("result", result)
    yield "done"


o = outer()
print(next(o), o.send(3), o.send(5), next(o))


# Exceptions thrown in.
def guarded():
    n = 0
    while True:
        try:
            yield n
        except ValueError as e:
            n += 10
            yield e.args[0]
        finally:
            n += 1


g = guarded()
print(next(g), g.throw(ValueError("a", 1)), next(g), next(g), g.throw(ValueError(2.5)))
g.close()
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("closed:", repr(e))


def passing():
    yield from guarded()


p = passing()
print(next(p), p.throw(ValueError([1, 2])), next(p))
p.close()


# Abandoned half-way, and taken up again.
def counting(log):
    try:
        for i in range(10):
            yield i
    finally:
        log.append("closed")


def half(n):
    log = []
    it = counting(log)
    for x in it:
        if x == n:
            break
    rest = [y * 2 for y in it]
    return rest, log


print(half(6))
log = []
for x in counting(log):
    if x == 2:
        break
g = counting(log)
print(next(g), next(g) + 1)
g.close()
print(log[-1])


# Recursion.
def walk(tree):
    if tree:
        left, value, right = tree
        yield from walk(left)
        yield value
        for x in walk(right):
            yield x


def insert(tree, value):
    if not tree:
        return (None, value, None)
    left, here, right = tree
    if value < here:
        return (insert(left, value), here, right)
    return (left, here, insert(right, value))


tree = None
for v in [5, 2, 8, 1, 9, 3.5, 7]:
    tree = insert(tree, v)
print([x + 1 for x in walk(tree)], sum(walk(tree)), max(walk(tree)))


def permute(items):
    if len(items) <= 1:
        yield items
    else:
        for i in range(len(items)):
            for rest in permute(items[:i] + items[i + 1:]):
                yield [items[i]] + rest


count = 0
for p in permute([1, 2, 3, 4]):
    count += p[0] * p[-1]
print(count)


# One variable, generators of several functions and other iterators.
def floats():
    yield 0.5
    yield 1.5


def pick(which):
    if which == 0:
        return numbers(3)
    if which == 1:
        return floats()
    if which == 2:
        return iter("xyz")
    return enumerate([True, None])


for w in range(4):
    for x in pick(w):
        print(w, x, end="; ")
print()


# The items are changed by others: lists that a generator yields and keeps.
def sharing():
    box = [1]
    for _ in range(4):
        yield box
        box.append(box[-1] + 1)


for box in sharing():
    print(len(box), box[-1], end=" ")
    if len(box) == 2:
        box.append("text")
        box.append(2.5)
print()


# Functions that are patched.
def words():
    yield 1
    yield 2


def use():
    return [w + w for w in words()]


print(use())


def words():
    yield "a"
    yield "b"


print(use())


class Bag:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        for x in self.items:
            yield x

    def doubled(self):
        for x in self.items:
            yield x * 2


bag = Bag([1, 2])
print([x + 1 for x in bag], [x + 1 for x in bag.doubled()])
for x in bag.doubled():
    print(x - 1)
Bag.doubled = lambda self: iter("pq")
for x in bag.doubled():
    print(x * 2)
bag.items = ["s", 1.5]
print([x * 2 for x in Bag.__iter__(bag)], list(bag))


# Handed to code that is not followed.
def lines():
    got = yield "first"
    while True:
        got = yield (got, 1)


def drive(method, values):
    return [method(v) for v in values]


g = lines()
print(drive(g.send, [None, 1, "x", 2.5]))
step = getattr(lines(), "__next__")
print(step(), step())
holder = {"g": numbers(4)}
print(next(holder["g"]), list(map(lambda x: x / 2, holder["g"])))
print(dict(zip(numbers(3), mixed(3))), list(zip(*[numbers(4)] * 2)))
first, *others = mixed(4)
print(first, others)


# Generator expressions that are not consumed at once.
def scaled(values, by):
    return (v * by for v in values)


s = scaled([1, 2, 3], 2)
print(next(s) + 1, sum(s))
s = scaled(["a", "b"], 2)
for v in s:
    print(v + "!")


# StopIteration inside one, and the error in the middle of a loop over it.
def failing():
    yield 1
    raise StopIteration("inner")


try:
    for x in failing():
        print(x + 1)
except RuntimeError as e:
    print(e, "/", repr(e.__cause__))


def dividing(values):
    for v in values:
        yield 10 // v


try:
    for q in dividing([5, 2, 0, 1]):
        print(q + 1)
except ZeroDivisionError as e:
    print(e)


# It runs already.
def itself():
    yield next(me)


me = itself()
try:
    for x in me:
        print(x)
except ValueError as e:
    print(e)


def cells():
    n = 0

    def inc():
        nonlocal n
        n = n + 1 if n != 2 else "two"
        return n

    for _ in range(3):
        yield inc()


print([x for x in cells()])
gc.collect()
