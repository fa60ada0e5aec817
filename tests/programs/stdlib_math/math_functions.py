# math: values, exactness and errors.
import math


def show(name, *args):
    try:
        print(name, args, getattr(math, name)(*args))
    except Exception as error:
        print(name, args, type(error).__name__, error)


VALUES = [0.0, -0.0, 0.5, 1.0, -1.0, 2.0, 3.7, -3.7, 10, 100.25, 1e-10, 1e10, 1e300, -1e300,
          float("inf"), float("-inf"), float("nan"), 710, 1e-320, 170.5, 23, -2.5, 0.9999999999]
UNARY = ("acos acosh asin asinh atan atanh ceil cos cosh degrees erf exp exp2 expm1 fabs floor frexp gamma"
         " isfinite isinf isnan lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp").split()
for name in UNARY:
    for value in VALUES:
        show(name, value)
for x in (0.0, 1.5, -2.25, 7, float("inf"), 1e200):
    for y in (0.0, 1.0, -3.5, 2, float("-inf"), 1e200):
        for name in ("atan2", "copysign", "fmod", "remainder", "pow", "hypot", "nextafter", "isclose", "log"):
            show(name, x, y)
show("cbrt", -8)
show("erfc", 0.5)
show("ldexp", 1.5, 10)
show("ldexp", 1.5, 10000)
show("ldexp", 1.5, -10000)
show("ldexp", 1.5, 2.0)
show("log", 10**400)
show("log2", 2**3000)
show("log10", 10**500)
show("log", 10**400, 10)
show("log", -(10**400))
show("sqrt", 10**400)
show("factorial", 0)
show("factorial", 25)
show("factorial", 100)
show("factorial", -1)
show("factorial", 2.5)
for n in (0, 1, 5, 52, 100, 10**20):
    for k in (0, 1, 2, 5, 26):
        show("comb", n, k)
        show("perm", n, k)
show("perm", 6)
show("comb", -1, 2)
show("comb", 5, "a")
show("isqrt", 10**40)
show("isqrt", 24)
show("isqrt", -1)
show("gcd")
show("gcd", 12, -18, 30)
show("lcm", 4, 6, 10)
show("lcm")
show("lcm", 0, 5)
show("gcd", 2**100, 6**50)
show("fsum", [0.1] * 10)
show("fsum", [1e16, 1.0, -1e16, 1e-5])
show("fsum", [1e308, 1e308])
show("fsum", [float("inf"), float("-inf")])
show("prod", [1, 2, 3, 4])
show("prod", [0.5, 4], )
show("prod", [])
print(math.prod([2, 3], start=10), math.isclose(1.0, 1.001, rel_tol=0.01), math.isclose(0.0, 1e-9, abs_tol=1e-8))
show("hypot", 3, 4)
show("hypot")
show("hypot", 1, 2, 3)
show("hypot", 1e-200, 1e-200)
show("dist", (1, 2), (4, 6))
show("dist", [1], [1, 2])
show("floor", 10**30)
show("sin", "x")
show("sin")
show("sin", 1, 2)
show("gamma", 171.7)
show("floor", float("nan"))
print(math.pi, math.e, math.tau, math.inf, math.nan)


class Height:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"

    def __float__(self):
        return 2.25


print(math.floor(Height()), math.ceil(Height()), math.trunc(Height()), math.sqrt(Height()))
total = 0.0
for i in range(1, 2000):
    total += math.sin(i) * math.hypot(i * 0.37, i * 1.91, 3.3) + math.log(i) ** 0.5
print(total)
