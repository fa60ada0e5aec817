# Calls of unknown functions that fill in defaults.
def make(step):
    count = 0

    def advance(by=1, *, times=1):
        nonlocal count
        count += step * by * times
        return count

    def plain(by=1, again=2):
        nonlocal count
        count += by + again
        return count

    return advance, plain


def none(f):
    return f()


def one(f, a):
    return f(a)


def two(f, a, b):
    return f(a, b)


def three(f, a, b, c):
    return f(a, b, c)


def attempt(call, *args):
    try:
        print(call(*args))
    except TypeError as e:
        print(e)


adv, plain = make(3)
for f in (adv, plain):
    attempt(none, f)
    attempt(one, f, 5)
    attempt(two, f, 5, 6)
    attempt(three, f, 5, 6, 7)


def many(a, b=2, c=3, d=4, e=5, g=6, h=7, i=8):
    return (a, b, c, d, e, g, h, i)


def more(a, b=2, c=3, d=4, e=5, g=6, h=7, i=8, j=9):
    return (a, b, c, d, e, g, h, i, j)


def gather(a, b=2, *rest, **named):
    return (a, b, rest, named)


def all_default(a=1, b=2, c=3, d=4, e=5, g=6, h=7, i=8):
    return (a, b, c, d, e, g, h, i)


for f in (many, more, gather, all_default, lambda x, y=[]: (x, y), lambda: 0, lambda *a: a, len, max):
    attempt(none, f)
    attempt(one, f, "a")
    attempt(two, f, "a", "b")
    attempt(three, f, "a", "b", "c")


def changing(a, b=1):
    return a, b


print(one(changing, 0))
changing.__defaults__ = (8, 9)
print(none(changing), one(changing, 0))
changing.__defaults__ = None
attempt(one, changing, 0)
changing.__defaults__ = (1, 2, 3)
attempt(none, changing)
changing.__defaults__ = ()
attempt(none, changing)


def deep(n, f=None):
    return 0 if n == 0 else 1 + one(deep, n - 1)


print(deep(200))


def endless(n=0):
    return none(endless)


try:
    endless()
except RecursionError as e:
    print(e)


def gen(n=3):
    yield from range(n)


print(list(none(gen)), list(one(gen, 1)))


def failing(a, b=0):
    return a / b


try:
    one(failing, 1)
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
