# Traceback entries that are completed only when somebody looks at them.
import sys
import traceback


class Missing(Exception):
    pass


class Own(Exception):
    def __init__(self, code):
        super().__init__(code, "more")
        self.code = code


class Made(Exception):
    def __new__(cls, *args):
        self = super().__new__(cls, "from new")
        self.seen = args
        return self


def small(x):
    return 10 // x


def inner(x):
    return small(x) + 1


def middle(x):
    return inner(x)


def lines(tb):
    out = []
    while tb is not None:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out


try:
    middle(0)
except ZeroDivisionError as e:
    first = e.__traceback__
    print(lines(first), first is e.__traceback__, sys.exc_info()[2] is first)
    print([f.name for f in traceback.extract_tb(first)])
    kept = e


def again():
    try:
        raise kept
    except ZeroDivisionError as e:
        print(len(lines(e.__traceback__)))
        try:
            raise
        except ZeroDivisionError as same:
            print(same is kept, len(lines(same.__traceback__)))
        raise


for _ in range(2):
    try:
        again()
    except ZeroDivisionError as e:
        print(lines(e.__traceback__)[:2], len(lines(e.__traceback__)))

tail = kept.__traceback__.tb_next
kept.__traceback__.tb_next = None
print(len(lines(kept.__traceback__)), len(lines(tail)))
print(lines(Missing("x").with_traceback(tail).__traceback__) == lines(tail))


def lookup(table, key):
    try:
        return table[key]
    except KeyError as e:
        raise Missing(key) from e


for key in (1, "k", (1, 2), 2.5, -1):
    try:
        lookup({}, key)
    except Missing as e:
        print(repr(e), repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__, e.args)
        print(lines(e.__traceback__)[-1][0], lines(e.__cause__.__traceback__)[-1][0], e.__cause__.__traceback__.tb_next)

for make in (lambda: Own(3), lambda: Made(1, 2), lambda: Missing(), lambda: Missing(a=1), lambda: Own()):
    try:
        raise make()
    except Exception as e:
        print(type(e).__name__, e.args, getattr(e, "seen", None), getattr(e, "code", None), str(e))


def generator():
    try:
        yield 1
    except Missing as e:
        print("in", lines(e.__traceback__)[-1][0])
        raise


g = generator()
next(g)
try:
    g.throw(Missing("thrown"))
except Missing as e:
    print([name for name, _ in lines(e.__traceback__)])


def unknown(o):
    return o.no_such_method(1)


def deep(n):
    if n == 0:
        return unknown(3)
    return deep(n - 1)


try:
    deep(3)
except AttributeError as e:
    print(traceback.format_exc().count("deep"), lines(e.__traceback__)[-1])

many = []
for i in range(3000):
    try:
        many.append(middle(i % 2))
    except ZeroDivisionError as e:
        many.append(e)
print(sum(len(lines(e.__traceback__)) for e in many if isinstance(e, Exception)))
unknown(middle(1))
