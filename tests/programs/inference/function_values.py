# Functions as values: through parameters, containers, attributes, closures; and the ways on which they get out of
# sight, after which anything may come as an argument.
import functools


def double(x):
    return x + x


def half(x):
    return x / 2


def apply(f, x):
    return f(x)


print(apply(double, 4), apply(half, 4), apply(double, 2.5), apply(double, "ab"))


# One function only: the call is direct.
def once(f, xs):
    total = 0
    for x in xs:
        total += f(x)
    return total


def square(x):
    return x * x


print(once(square, [1, 2, 3]), once(square, [0.5, -0.0]), once(square, [10**30]))


# A tuple that is only unpacked.
def row(pair):
    i, xs = pair
    total = 0
    for j, x in enumerate(xs):
        total += x / (i + j + 1)
    return total


def rows(f, xs):
    return [f((i, xs)) for i in range(len(xs))]


print(rows(row, [1, 2.0, 3]), rows(row, []), rows(row, [True, 4611686018427387904, -1.5]))


# Each of these leaves by another door.
def via_reduce(a, b=None):
    return a + b


print(apply(double, 1), functools.reduce(via_reduce, ["a", "b", "c"]), functools.reduce(via_reduce, [[1], [2]]))


def via_partial(a, b):
    return a * b


print(apply(functools.partial(via_partial, 3), 4), functools.partial(via_partial, "q")(3))


def via_call(a):
    return a + a


print(apply(via_call, 3), via_call.__call__("z"))


def via_attribute(a):
    return a + a


via_attribute.calls = 3
print(apply(via_attribute, 3), via_attribute.calls, via_attribute.__name__)


class Holder:
    kind = "holder"

    def __init__(self, call):
        self.call = call

    def run(self, x):
        return self.call(x)


def held(a):
    return a + a


print(Holder(held).run(4), Holder(held).call("s"), getattr(Holder(held), "call")([1]))


class Other:
    def call(self, x):
        return ("method", x)


for o in (Holder(half), Other()):
    print(o.call(3))


def via_class(self, a=2):
    return (type(self).__name__, a)


Holder.late = via_class
print(Holder(None).late(), Holder(None).late(7), via_class(1))
try:
    Holder(None).run(1)
except TypeError as e:
    print(e)


def via_generator(a):
    return a + a


def hand_out():
    yield via_generator


for f in hand_out():
    print(f("gen"), f(1.5))


def via_exception(a):
    return a + a


try:
    raise ValueError(via_exception)
except ValueError as e:
    print(e.args[0]("exc"), e.args[0](2))


def via_list(a):
    return a + a


stack = [via_list, double]
stack.sort(key=lambda f: f.__name__)
for f in stack:
    print(f.__name__, f((1,)))


# Dispatch tables.
table = {"double": double, "half": half, "inc": lambda x: x + 1}
for name in sorted(table):
    print(name, table[name](7))
print(table.get("none", abs)(-3), table.pop("inc")(1.5))
try:
    table.get("gone")(1)
except TypeError as e:
    print(e)


# Keys.
def by_last(word):
    return word[-1]


def by_sign(x):
    return -x


words = ["pear", "fig", "apple", "kiwi"]
print(sorted(words, key=by_last), sorted(words, key=len, reverse=True))
print(min(words, key=by_last), max(words, key=by_last), min([3, 1, 2], key=by_sign))
words.sort(key=by_last, reverse=True)
print(words)
nan = float("nan")
print(sorted([1, nan, 0.5, True], key=by_sign), sorted([2**70, -(2**70), 0], key=by_sign))
print(sorted([], key=by_sign))
try:
    sorted([1, "a"], key=by_sign)
except TypeError as e:
    print(e)
try:
    print(min([], key=by_sign))
except ValueError as e:
    print(e)


def emptied(x):
    numbers.append(x)
    return x


numbers = [3, 1, 2]
try:
    numbers.sort(key=emptied)
except ValueError as e:
    print(e, len(numbers))
print(list(map(double, [1, "b", 2.5])), list(filter(by_sign, [0, 1, -0.0, 2])))
print(list(map(lambda a, b: a - b, [5, 6.5], (1, 2, 3))), list(filter(None, [0, 1, ""])))


# Wrong arguments.
def two(a, b, c=3):
    return (a, b, c)


def give(f, *args):
    return f(*args)


def give_one(f):
    return f(1)


def give_two(f):
    return f(1, "x")


def give_names(f):
    return f(b=1.5, a="n")


def give_more(f):
    return f(1, 2, 3, 4)


for g in (give_one, give_two, give_names, give_more):
    try:
        print(g(two))
    except TypeError as e:
        print(e)
try:
    give_names(double)
except TypeError as e:
    print(e)


def rest(a, *more, key="k", **named):
    return a, more, key, sorted(named.items())


def give_rest(f):
    return f(1, "two", 3.0, key=4, other=5)


print(give_rest(rest), give_two(rest), give(rest, "s"))


# Defaults that change with each evaluation, and ones that are shared.
def makers():
    out = []
    for n in (1, 2.5, "s"):
        def add(x, n=n, seen=[]):
            seen.append(x)
            return (x, n, len(seen))
        out.append(add)
    return out


for f in makers():
    print(f(1), f("x"), f(1, 2))


# Closures.
def compose(f, g):
    def both(x):
        return f(g(x))
    return both


both = compose(double, half)
print(both(3), apply(both, 5.5), compose(both, both)(8), compose(str, double)(4))


def counter():
    n = 0

    def step(by):
        nonlocal n
        n += by
        return n
    return step


a, b = counter(), counter()
print(a(1), a(2), b("x") if False else b(0.5), apply(a, 10), apply(b, 1))


# Generator functions and recursion through a value.
def numbers_to(n):
    for i in range(n):
        yield i


def consume(g, n):
    return list(g(n))


print(consume(numbers_to, 3), consume(range, 3))


def fact(n, again):
    return 1 if n == 0 else n * again(n - 1, again)


print(fact(5, fact), fact(25, fact))


def deeper(f, n):
    return f(f, n + 1)


try:
    deeper(deeper, 0)
except RecursionError as e:
    print(e)


# Decorators.
def traced(f):
    def inner(*args, **named):
        return ("traced", f(*args, **named))
    return inner


def same(f):
    return f


@traced
def decorated(x, y=2):
    return x, y


@same
def plain(x):
    return x + x


print(decorated(1), decorated("q", y=[1]), plain(2), plain("p"))


# Rebinding.
def first(x):
    return ("first", x)


chosen = first
print(chosen(1))
chosen = double
print(chosen(1))
chosen = half
print(chosen(1), apply(chosen, 3))


def first(x, y=0):
    return ("second", x, y)


print(first("r"), apply(first, 1))


def choose(n):
    f = None
    if n:
        f = double
    return f


print(choose(1)("c"))
try:
    choose(0)("c")
except TypeError as e:
    print(e)
print(double == half, double is double, {double: 1}[double], double in (half, double))
print(callable(double), isinstance(double, type(half)), bool(double))
try:
    double + half
except TypeError as e:
    print(e)


def give_two_wrong(f):
    return f("end", 2)


give_two_wrong(double)
