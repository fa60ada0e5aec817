# functools: caching, partial application, wrapping, ordering and generic functions.
import functools


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.reduce(lambda a, b: a + b, [], 7))
attempt(lambda: functools.reduce(max, []))
attempt(lambda: functools.reduce(max, 3))

calls = []


@functools.lru_cache(maxsize=3)
def square(x, offset=0):
    "squares"
    calls.append(x)
    return x * x + offset


print([square(i) for i in (1, 2, 3, 1, 4, 2, 1)], calls, square.cache_info(), square.__name__, square.__doc__)
print(square(1, offset=2), square(1, 2), square.cache_info().hits, square.cache_parameters())
square.cache_clear()
print(square.cache_info())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())


@functools.lru_cache(typed=True)
def kind(x):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind.cache_info())
attempt(lambda: fib([]))


class Account:
    def __init__(self):
        self.count = 0

    @functools.lru_cache(None)
    def slow(self, x):
        self.count += 1
        return x + 1

    @functools.cached_property
    def total(self):
        self.count += 10
        return "total"


a = Account()
print(a.slow(1), a.slow(1), a.count, a.total, a.total, a.count, Account.total.__class__.__name__)
del a.total
print(a.total, a.count)

double = functools.partial(int, base=2)
print(double("101"), double.func, double.args, double.keywords, double("77", base=8))
add = functools.partial(lambda *a, **k: (a, k), 1, x=2)
print(add(3, y=4), functools.partial(add, 5)(6), functools.partial(print, 1, sep="-"))
attempt(lambda: functools.partial(3))


def tag(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return ("tagged", function(*args, **kwargs))

    return wrapper


@tag
def greet(name):
    """Greets."""
    return "hi " + name


print(greet("bob"), greet.__name__, greet.__doc__, greet.__wrapped__("al"), greet.__qualname__)


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(1), Version(2) > Version(1), Version(1) >= Version(2), Version(1) != Version(2))
attempt(lambda: functools.total_ordering(type("Empty", (), {})))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda x, y: y - x)))


@functools.singledispatch
def describe(x):
    return "object"


@describe.register
def _(x: int):
    return "int"


@describe.register(list)
def _(x):
    return "list of " + ", ".join(describe(i) for i in x)


@describe.register(float)
@describe.register(complex)
def _(x):
    return "number"


print(describe("s"), describe(1), describe(True), describe([1, 2.0, None]), describe(1j), describe.dispatch(int) is not None)
attempt(lambda: describe())


class Formatter:
    @functools.singledispatchmethod
    def format(self, arg):
        return "default"

    @format.register
    def _(self, arg: int):
        return "int %d" % arg

    @format.register(str)
    def _(self, arg):
        return "str " + arg


print(Formatter().format(3), Formatter().format("x"), Formatter().format(None))


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state

    set_alive = functools.partialmethod(set_state, True)
    set_dead = functools.partialmethod(set_state, False)


cell = Cell()
cell.set_alive()
print(cell.alive)
cell.set_dead()
print(cell.alive)
