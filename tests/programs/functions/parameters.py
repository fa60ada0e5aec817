# Every kind of parameter and argument, and the messages when they do not fit.
def show(*args, **kwargs):
    print(args, kwargs)


def plain(a, b, c=3):
    return a, b, c


def posonly(a, b=2, /, c=3, *, d, e=5):
    return a, b, c, d, e


def everything(a, /, b, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


def only_kw(*, x, y=1):
    return x, y


def stars(*a, **k):
    return a, k


print(plain(1, 2), plain(1, b=2), plain(c=1, b=2, a=3), plain(*[1, 2], **{"c": 9}))
print(posonly(1, d=4), posonly(1, 2, 3, d=4), posonly(1, c=7, d=8, e=9))
print(everything(1, 2, c=3), everything(1, 2, 3, 4, c=5, d=6, z=7, a=8))
print(only_kw(x=1), only_kw(y=2, x=3))
print(stars(), stars(1, *(2, 3), k=4, **{"z": 5}), stars(*"ab", *[1], **{}, **{"q": 1}))
show(1, 2, x=3)
show(*range(3), **dict(a=1))


def attempt(f, *args, **kwargs):
    try:
        print("ok", f(*args, **kwargs))
    except TypeError as e:
        print("TypeError:", e)


attempt(plain)
attempt(plain, 1)
attempt(plain, 1, 2, 3, 4)
attempt(plain, 1, 2, a=3)
attempt(plain, 1, 2, z=3)
attempt(posonly, a=1, d=2)
attempt(posonly, 1)
attempt(posonly, 1, 2, 3, 4, d=1)
attempt(only_kw)
attempt(only_kw, 1)
attempt(only_kw, 1, x=1)
attempt(everything, 1)
attempt(everything, 1, 2)
attempt(stars, **{"a": 1})
try:
    stars(*5)
except TypeError as e:
    print(e)
try:
    stars(**5)
except TypeError as e:
    print(e)
try:
    stars(a=1, **{"a": 2})
except TypeError as e:
    print(e)
try:
    stars(**{1: 2})
except TypeError as e:
    print(e)
try:
    plain(1)
except TypeError as e:
    print(e)
try:
    plain(1, 2, 3, 4)
except TypeError as e:
    print(e)


# Defaults are evaluated once, where the function is defined.
def counter(n, seen=[]):
    seen.append(n)
    return seen


print(counter(1), counter(2), counter(3, []), counter(4))
value = 10


def default(a=value, *, b=value + 1):
    return a, b


value = 20
print(default(), default(1), default(b=2))
print(default.__defaults__, default.__kwdefaults__, default.__name__, default.__qualname__)


# Evaluation order of arguments.
def note(x):
    print("eval", x)
    return x


print(plain(note(1), c=note(2), b=note(3)))
print(stars(note(1), *[note(2)], k=note(3), **{"m": note(4)}))


class Logger:
    def __getattr__(self, name):
        print("lookup", name)
        return lambda *a: (name, a)


log = Logger()
print(log.first(note(1), log.second(note(2))))
print((lambda a, *b, c=1, **d: (a, b, c, d))(1, 2, 3, c=4, e=5))
compose = lambda f, g: lambda x: f(g(x))
print(compose(lambda x: x + 1, lambda x: x * 2)(5))


def annotated(a: int, b: "str" = "x", *args: float, c: list = None, **kw: dict) -> tuple:
    """Doc string."""
    return a, b


print(annotated.__annotations__, annotated.__doc__)


def recursive(n):
    return 1 if n <= 1 else n * recursive(n - 1)


print(recursive(25), [recursive(i) for i in range(8)])


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(10), odd(7), even(7))


def deco(tag):
    print("make", tag)

    def wrap(f):
        print("wrap", tag, f.__name__)

        def inner(*a, **k):
            print("call", tag)
            return f(*a, **k)

        return inner

    return wrap


@deco("outer")
@deco("inner")
def decorated(x):
    return x * 2


print(decorated(21))


def returns_nothing():
    pass


print(returns_nothing())


def rebound():
    return "old"


print(rebound())
rebound = lambda: "new"
print(rebound())
