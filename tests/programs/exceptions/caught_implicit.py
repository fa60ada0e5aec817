"""Exceptions of operations that are caught in the same function."""

import sys


class Key:
    def __init__(self, n, fails=False):
        self.n, self.fails = n, fails

    def __hash__(self):
        print("hash", self.n, repr(sys.exc_info()[1]))
        if self.fails:
            raise KeyError("from hash")
        return 1


class Steps:
    def __init__(self, kind):
        self.kind = kind

    def __iter__(self):
        return self

    def __next__(self):
        raise self.kind


class MyStop(StopIteration):
    pass


def count(words):
    counts = {}
    new = 0
    for w in words:
        try:
            counts[w] += 1
        except KeyError:
            counts[w] = 1
            new += 1
    return counts, new


def total(keys):
    d = {"a": 1, "b": None, 3: 4, 2.5: 6}
    found = missing = none = 0
    for k in keys:
        try:
            v = d[k]
            if v is None:
                none += 1
            else:
                found += v
        except KeyError:
            missing += 1
    return found, missing, none


def objects():
    d = {1: "one"}
    out = []
    missing = 0
    for key in (Key(1), Key(2, True), 1, [], (1, []), 7):
        try:
            try:
                out.append(d[key])
            except KeyError:
                missing += 1
        except TypeError as e:
            out.append((str(e), repr(e.__context__)))
    return out, missing


class Defaults(dict):
    def __missing__(self, key):
        return "default"


def derived(d, key):
    n = 0
    try:
        return d[key]
    except KeyError:
        n += 1
    return n


def outer_key(d, key):
    """No clause here catches it."""
    n = 0
    try:
        return d[key]
    except IndexError:
        n += 1


def reads(n):
    xs = list(range(10))
    t = (1, 2, 3)
    s = out = 0
    for i in range(-n, n):
        try:
            s += xs[i]
        except IndexError:
            out += 1
        try:
            s += t[i]
        except IndexError:
            out += 100
        try:
            s += xs[-1] + xs[0]
        except IndexError:
            out += 10000
    empty = [x for x in xs if x > 100]
    for i in range(3):
        try:
            s += empty[-1]
        except IndexError:
            out += 1000000
        try:
            s += empty[0]
        except LookupError:
            out += 1000000
        empty.append(i) if i == 1 else None
    return s, out


def divides(values):
    out = []
    zeros = 0
    for a in values:
        for b in values:
            try:
                out.append(a // b)
            except ZeroDivisionError:
                zeros += 1
            try:
                out.append(a % b)
            except ArithmeticError:
                zeros += 1
            try:
                out.append(a / b)
            except ZeroDivisionError:
                zeros += 1
    return out, zeros


def whole(n):
    s = z = 0
    for i in range(n):
        try:
            s += 1000 // (i % 4)
            s += 7 % (i % 3)
        except ZeroDivisionError:
            z += 1
    return s, z


def doubles(n):
    s = 0.0
    z = 0
    for x in (0.5, 0.0, -0.0, 1e308, float("nan"), float("inf")):
        try:
            s = 1.0 / x
            s = 1.5 % x
        except ZeroDivisionError:
            z += 1
    return s, z


def too_large():
    z = 0
    try:
        return 10 ** 400 / 3
    except ZeroDivisionError:
        z += 1
    except OverflowError as e:
        return str(e), z


def drain(xs):
    n = 0
    while True:
        try:
            n += xs.pop()
        except IndexError:
            break
    return n


def drained():
    xs = [1, 2, 3]
    n = 0
    for i in range(5):
        try:
            n += xs.pop()
        except IndexError:
            n += 100
    return n


def take(it, n):
    out = 0
    for i in range(n):
        try:
            next(it)
            out += 1
        except StopIteration:
            out += 100
    return out


def values():
    yield 1
    yield 2
    return "result"


def which(it):
    a = b = c = 0
    try:
        next(it)
    except MyStop:
        a += 1
    except StopIteration:
        b += 1
    except TypeError as e:
        return str(e)
    return a, b, c


def stop_value():
    g = values()
    out = []
    for i in range(4):
        try:
            out.append(next(g))
        except StopIteration as e:
            out.append(e.value)
    return out


def seen(d, key):
    try:
        d[key]
    except KeyError:
        return repr(sys.exc_info()[1])


def in_handler():
    d = {}
    n = 0
    try:
        raise OSError("outer")
    except OSError:
        for i in range(2):
            try:
                d[i]
            except KeyError:
                n += 1
        try:
            d["x"]
        except KeyError as e:
            return n, repr(e.__context__)


def raises_on(d, n):
    """The handler raises: the exception is its context."""
    for i in range(n):
        try:
            d[i]
        except KeyError:
            n // (i - 1)


def retry(d, keys):
    """The handler leads to the next round."""
    out = []
    for k in keys:
        while True:
            try:
                out.append(d[k])
                break
            except KeyError:
                k = k - 1
            except IndexError:
                break
    return out


print(count("the cat the dog a cat the".split()), total(["a", "b", "c", 3, 2.5, 3.0, None, "d"]))
print(objects())
print(derived(Defaults(), 1), derived({}, 1), derived({1: 2}, 1))
try:
    outer_key({}, "k")
except KeyError as e:
    print(repr(e), e.__traceback__.tb_next.tb_frame.f_code.co_name if False else "")
print(reads(13))
print(divides([1, 0, 2.5, 0.0, -0.0, 10 ** 30, True, False]))
print(whole(20), doubles(3), too_large())
print(drain([1, 2, 3]), drained())
print(take(iter([1, 2]), 4), take(values(), 4), take(Steps(StopIteration), 2), take(Steps(MyStop), 2))
print(which(Steps(MyStop)), which(Steps(StopIteration)), which(iter([])), which([]), which(5), stop_value())
print(seen({}, "gone"), in_handler(), retry({0: "zero", 3: "three"}, [0, 2, 5, 3]))
try:
    raises_on({2: 1}, 3)
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__))
for kind in (ValueError, MyStop):
    try:
        take(Steps(kind), 1)
    except ValueError as e:
        print(repr(e), repr(e.__context__))


def last(d):
    n = 0
    try:
        d[[]]
    except KeyError:
        n += 1


last({})
