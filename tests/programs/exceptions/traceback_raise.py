# Tracebacks of assert, bare raise, metaclasses, lambdas and f-strings.
def f(x):
    match x:
        case [1, y] if y.foo > 1:
            return y
    assert x == (1,
        2), "no"
    d = {}
    return d["a"]["b"][x]
try:
    f([2])
except AssertionError as e:
    print("assert")
import sys
def k(*, a): pass
def outer():
    try:
        k(b=1)
    except TypeError:
        raise
lam = lambda q: q + 1
class Meta(type):
    def __new__(m, n, b, d):
        if n == "B":
            raise TypeError("meta")
        return super().__new__(m, n, b, d)
class A(metaclass=Meta): pass
try:
    class B(A):
        x = 1
except TypeError as e:
    try:
        outer()
    except TypeError:
        f"{lam('a')!r:>{10}}"
