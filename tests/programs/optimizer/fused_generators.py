# Generator expressions consumed by builtins: order, exceptions on both sides, early ends.
log = []


def note(x):
    log.append(x)
    return x


def total(xs):
    return sum(note(x) for x in xs)


def kinds(xs):
    return (
        sum(x for x in xs), any(x > 2 for x in xs), all(x for x in xs), min(x * 2 for x in xs),
        max(-x for x in xs), list(x for x in xs), tuple(x for x in xs), set(x % 2 for x in xs),
        sorted(-x for x in xs), ",".join(str(x) for x in xs),
    )


for xs in ([1, 2, 3], [0], [3, 1, -2], (5, 5), range(4)):
    print(kinds(xs))
print(total([1, 2.5, -0.0]), total([-0.0]), total([]), total([1 << 61, 1 << 61, 1 << 61]), total([True, 2]))
print(total([float("nan"), 1]))


def first(xs):
    return any(note(x) for x in xs)


log.clear()
print(first([0, 0, 7, 8]), log)
print(all(note(x) for x in [1, 0, 2]), log)


def empty(f, xs):
    try:
        return f(xs)
    except ValueError as e:
        return str(e)


print(empty(lambda xs: min(x for x in xs), []), empty(lambda xs: max(x for x in xs), []))


def stop(xs):
    it = iter(xs)
    return list(next(it) for _ in range(3))


print(stop([1, 2, 3]))
try:
    stop([1])
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__context__ is e.__cause__)


class Stops:
    def __add__(self, other):
        raise StopIteration("from add")

    __radd__ = __add__

    def __bool__(self):
        raise StopIteration("from bool")

    def __lt__(self, other):
        raise StopIteration("from lt")

    __gt__ = __lt__


def outside(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)


print(outside(lambda: sum(Stops() for _ in range(2))))
print(outside(lambda: any(Stops() for _ in range(2))))
print(outside(lambda: min(Stops() for _ in range(2))))
print(outside(lambda: sum("a" for _ in range(2))))
print(outside(lambda: set([] for _ in range(2))))
print(outside(lambda: "".join(x for x in ["a", 1])))


def inside(xs):
    done = []
    for i in range(3):
        try:
            done.append(sum(i // x for x in xs))
        except ZeroDivisionError as e:
            tb = e.__traceback__
            names = []
            while tb:
                names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
                tb = tb.tb_next
            done.append(names)
    return done


print(inside([1, 2]), inside([1, 0]))


def nested(rows):
    return sum(sum(x for x in row) for row in rows), max(max(row) for row in rows)


print(nested([[1, 2], [3]]))


def handled():
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            sum(1 // x for x in [0])
        except ZeroDivisionError as e:
            return repr(e.__context__)


print(handled())


def bad(xs):
    return sum(10 // x
               for x in xs)


bad([5, 0])
