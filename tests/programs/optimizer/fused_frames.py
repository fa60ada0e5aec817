# Tracebacks of fused generators: StopIteration, errors of the consumer and of the body, early exit.
import traceback
import sys


def show(f, *args):
    try:
        print(f.__name__, repr(f(*args)))
    except BaseException as e:
        print(f.__name__, type(e).__name__, e, "cause", repr(e.__cause__), "context", repr(e.__context__))
        traceback.print_exc(file=sys.stdout)


def body_error(xs): return sum(1 // x for x in xs)
def stop(xs): return list(next(iter(())) if x == 2 else x for x in xs)
def add_error(xs): return sum(x for x in xs)
def stop_iter_first(it): return tuple(x + 1 for x in it)
def unhash(xs): return set([x] for x in xs)
def join(xs): return ", ".join(x for x in xs)
def join2(xs): return "".join(str(x) for x in xs)
def empty_min(xs): return min(x for x in xs)
def empty_max(xs): return max(x for x in xs)
def srt(xs): return sorted(-x for x in xs)


class Cmp:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        if self.v == 3:
            raise StopIteration("lt")
        return self.v < o.v
    def __gt__(self, o): return [1] if self.v > o.v else []
    def __bool__(self):
        if self.v == 5:
            raise StopIteration("bool")
        return self.v > 3
    def __radd__(self, o):
        raise StopIteration("radd")
    def __add__(self, o):
        raise StopIteration("add")
    def __repr__(self): return f"Cmp({self.v})"
    def __hash__(self):
        if self.v == 9:
            raise StopIteration("hash")
        return self.v


def cmin(xs): return min(Cmp(x) for x in xs)
def cmax(xs): return max(Cmp(x) for x in xs)
def cany(xs): return any(Cmp(x) for x in xs)
def call_(xs): return all(Cmp(x) for x in xs)
def csum(xs): return sum(Cmp(x) for x in xs)
def cset(xs): return set(Cmp(x) for x in xs)
def csorted(xs): return sorted(Cmp(x) for x in xs)


class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration(self.n)
        if self.n == 7:
            raise KeyError("seven")
        return self.n


show(body_error, [1, 2, 4])
show(body_error, [1, 2, 0, 4])
show(stop, [1, 3])
show(stop, [1, 2, 3])
show(add_error, [1, "a"])
show(add_error, ["a"])
show(add_error, [[1], [2]])
show(add_error, [1.5, -0.0, 2, True])
show(add_error, [-0.0])
show(stop_iter_first, It(3))
show(stop_iter_first, It(9))
show(add_error, 5)
show(unhash, [1])
show(unhash, [])
show(join, ["a", 1])
show(join, ["a", "b"])
show(join2, range(12))
show(empty_min, [])
show(empty_max, ())
show(empty_min, [3, 1, 2, 1.0])
show(empty_max, [3, 1, "a"])
show(srt, [3, 1, 2])
show(srt, [3, 1, ""])
show(cmin, [5, 3, 4])
show(cmin, [5, 4, 6])
show(cmax, [5, 3, 4, 8])
show(cany, [1, 2, 3])
show(cany, [1, 2, 4, 5])
show(cany, [1, 2, 5])
show(call_, [7, 5])
show(call_, [7, 3, 5])
show(call_, [7])
show(csum, [7])
show(cset, [7, 7, 9])
show(csorted, [7, 3])


def nested(rows): return sum(sum(1 // x for x in row) for row in rows)
def nested2(rows): return any(all(x for x in row) for row in rows)
def nested3(rows): return max(min(x for x in row) for row in rows)
def nested4(rows): return ",".join("-".join(str(next(x)) for x in row) for row in rows)
show(nested, [[1, 2], [3]])
show(nested, [[1, 2], [0]])
show(nested2, [[1, 0], [3]])
show(nested2, [[1, 0], [0, [3]]])
show(nested3, [[1, 2], [3, 4]])
show(nested3, [[1, 2], []])
show(nested4, [[iter([1]), iter([2])], [iter("ab")]])
show(nested4, [[iter([1]), iter([2])], [iter("")]])


def in_handler(xs):
    try:
        raise KeyError(1)
    except KeyError:
        return sum(1 // x for x in xs)


def in_handler2(xs):
    try:
        raise KeyError(1)
    except KeyError:
        return list(next(x) for x in xs)


def caught(xs):
    out = []
    for x in xs:
        try:
            out.append(sum(1 // y for y in x))
        except ZeroDivisionError as e:
            out.append(str(e))
        except RuntimeError as e:
            out.append("rt")
        finally:
            out.append("f")
    return out


def caught2(xs):
    out = []
    for x in xs:
        try:
            out.append(list(next(y) for y in x))
        except StopIteration as e:
            out.append("stop")
        except RuntimeError as e:
            out.append(repr(e.__cause__))
            tb = e.__traceback__
            while tb:
                out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
                tb = tb.tb_next
            tb = e.__cause__.__traceback__
            while tb:
                out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
                tb = tb.tb_next
        finally:
            out.append("f")
    return out


show(in_handler, [1, 0])
show(in_handler2, [iter("")])
show(caught, [[1, 2], [0], [4]])
show(caught2, [[iter("a")], [iter("")]])


def log_gen(name, n, out):
    try:
        for i in range(n):
            yield i
    finally:
        out.append(name)


def consumed_locals(k):
    t = 3
    r = [sum(x * t + k for x in range(k)), max(x * t for x in range(1, k + 1))]
    t = 4
    r.append(tuple(x * t for x in range(k)))
    return r


show(consumed_locals, 4)


def late(k):
    def set_it(): nonlocal t; t += 1; return True
    t = 0
    return [sum(t for x in range(k) if set_it()), any(t > 6 for x in range(k) if set_it()), t]


show(late, 5)


def unbound(flag):
    if flag:
        v = 3
    return sum(v for _ in range(2))


show(unbound, True)
show(unbound, False)


def nested_def(n):
    def gen(a):
        yield a
        if a > 2:
            raise StopIteration(a)
        for i in range(a):
            yield i
        if a == 2:
            return
        yield "end"
    return list(gen(n))


show(nested_def, 1)
show(nested_def, 2)
show(nested_def, 3)


def nested_sent(n):
    def gen(a):
        x = yield a
        print(x)
        yield 1
    return list(gen(n))


show(nested_sent, 1)


class K:
    xs = [1, 2, 3]
    total = sum(x for x in xs)
    try:
        bad = sum(x / 0 for x in xs)
    except ZeroDivisionError:
        traceback.print_exc(file=sys.stdout)


print(K.total)


def rec(n):
    return 1 + sum(rec(n - 1) for _ in range(1)) if n else 0


show(rec, 50)


def depth(n):
    global deepest
    deepest = n
    return sum(depth(n + 1) for _ in range(1))


try:
    depth(0)
except RecursionError as e:
    print("RecursionError", e)


def gen_in_gen(xs):
    for x in xs:
        yield sum(1 // y for y in x)


show(lambda: list(gen_in_gen([[1], [2, 1], [0]])))


def scope(x):
    r = sum(x for x in range(x))
    return r, x


show(scope, 5)


def sh(sum):
    return sum(x for x in (1, 2))


show(sh, list)
show(lambda: sum((x for x in [1, 2, 3]), 10))
show(lambda: max((x for x in [1, 2, 3]), key=lambda v: -v))
show(lambda: max((x for x in []), default=4))
show(lambda: sorted((x for x in [1, 3, 2]), reverse=True))
def tot(xs): return sum(next(x) for x in xs)
def two(xs): return tot(xs) + 1
def caught(n):
    r = []
    for i in range(n):
        try:
            r.append(two([iter([1]), iter([i] if i % 2 else [])]))
        except RuntimeError as e:
            for x in (e, e.__cause__):
                tb = x.__traceback__
                while tb:
                    r.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    return r
print(caught(4))
def raising():
    def g():
        yield 1
        raise StopIteration
    return list(g())
try: raising()
except RuntimeError: traceback.print_exc(file=sys.stdout)
def raising2(e):
    def g():
        yield 1
        if e: raise e
        yield 3
    return tuple(g())
for e in (None, ValueError(3), StopIteration(4), StopIteration):
    try: print(raising2(e))
    except Exception: traceback.print_exc(file=sys.stdout)
def inner(row): return any(x[0] for x in row)
def outer(rows): return [inner(r) for r in rows if all(len(x) for x in r)]
print(outer([[[1], [0]], [[], [1]], [[0]]]))
try: outer([[[]], [[0], 1]])
except TypeError: traceback.print_exc(file=sys.stdout)
try: print([inner(r) for r in [[[0], []]]])
except IndexError: traceback.print_exc(file=sys.stdout)
g = (x for x in range(4))
print(sum(g), sum(g))
print(sum(1 // (x - 5) for x in range(5)))
print(sum(1 // x for x in range(5)))
