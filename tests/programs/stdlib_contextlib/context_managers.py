# contextlib, abc, types, fractions, statistics, warnings, time, weakref, gc, io.
import abc
import contextlib
import fractions
import gc
import io
import statistics
import sys
import time
import types
import weakref


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


@contextlib.contextmanager
def managed(name):
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as error:
        print("caught", error)
    finally:
        print("exit", name)


with managed("a") as a, managed("b") as b:
    print(a, b)
with managed("c"):
    raise ValueError("inside")


def leak():
    with managed("d"):
        raise KeyError("k")


attempt(leak)


@managed("decorator")
def decorated(x):
    return x * 2


print(decorated(4), decorated(5))
with contextlib.suppress(ZeroDivisionError, KeyError):
    1 / 0
with contextlib.ExitStack() as stack:
    stack.enter_context(managed("s1"))
    stack.callback(print, "callback", 1, sep="-")
    stack.enter_context(managed("s2"))
    raise ValueError("through the stack")
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("hidden", 1)
print(repr(out.getvalue()))


class Thing:
    def close(self):
        print("closed")


with contextlib.closing(Thing()) as thing:
    print(type(thing).__name__)
with contextlib.nullcontext(5) as five:
    print(five)


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


def use_twice():
    with twice():
        pass


attempt(use_twice)


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...

    @property
    @abc.abstractmethod
    def name(self): ...


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2

    @property
    def name(self):
        return "square"


class Half(Shape):
    def area(self):
        return 0


attempt(Shape)
attempt(Half)
print(Square(3).area(), Square(2).name, Shape.__abstractmethods__ == {"area", "name"}, isinstance(Square(1), Shape))


@Shape.register
class Circle:
    pass


print(issubclass(Circle, Shape), isinstance(Circle(), Shape), isinstance(3, Shape))
ns = types.SimpleNamespace(x=1, y="b")
ns.z = [2]
print(ns, ns.x, ns == types.SimpleNamespace(x=1, y="b", z=[2]), types.FunctionType is type(attempt))
print(types.new_class("Made", (Thing,), {}, lambda d: d.update(v=3)).v, isinstance(len, types.BuiltinFunctionType))
print(types.MappingProxyType({"a": 1}), isinstance((i for i in ()), types.GeneratorType))
F = fractions.Fraction
print(F(1, 3) + F(1, 6), F("0.125"), F(3, 4) ** 2, F(7, 2) // 1, F(-7, 2) % 2, float(F(1, 8)), F(1, 3) < 0.5, repr(F(2, 4)), sum([F(1, 10)] * 10))
attempt(lambda: F(1, 0))
attempt(lambda: F("x"))
print(F(3.14159).limit_denominator(100), round(F(7, 3), 2), hash(F(3)) == hash(3), F(1, 2) == 0.5, max(F(1, 2), F(2, 3)))
data = [2.5, 3.5, 1.0, 4.0, 4.0]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.stdev(data), statistics.pvariance(data))
print(statistics.quantiles([1, 2, 3, 4, 5]), statistics.mean([1, 2, 3, 4]), statistics.fmean([1, 2]), statistics.variance([1, 2, 3]))
attempt(lambda: statistics.mean([]))
moment = time.gmtime(1700000000)
print(moment.tm_year, moment[:6], time.strftime("%Y-%m-%d %H:%M:%S %j %a %b", moment), time.asctime(moment), moment)
print(time.strptime("2023-11-14 22:13:20", "%Y-%m-%d %H:%M:%S")[:8], time.perf_counter() >= 0, time.time() > 1.6e9)
attempt(lambda: time.strptime("x", "%Y"))
attempt(lambda: time.sleep(-1))


class Target:
    pass


target = Target()
reference = weakref.ref(target)
values = weakref.WeakValueDictionary(a=target)
keys = weakref.WeakKeyDictionary()
keys[target] = "data"
print(reference() is target, values["a"] is target, keys[target], len(keys), len(weakref.WeakSet([target])))
print(gc.isenabled(), gc.collect() >= 0, sys.getsizeof([]) > 0)
buffer = io.BytesIO(b"abc\ndef")
print(buffer.readline(), buffer.read(), io.StringIO("x\ny\n").readlines())
