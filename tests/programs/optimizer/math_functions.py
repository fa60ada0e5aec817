import math
from math import sqrt, sin
import math as m
def each(f, x):
    try:
        return repr(f(x))
    except Exception as e:
        return type(e).__name__ + ": " + str(e)
def s1(x): return math.sqrt(x)
def s2(x): return sqrt(x)
def s3(x): return m.sin(x) + sin(x)
def s4(x): return math.fabs(x)
def s5(x): return math.exp(x)
def s6(x): return math.log(x)
def s7(x): return math.acos(x) + math.asin(x)
def s8(x): return math.atan(x) * math.tan(x)
def s9(x): return math.cos(x)
class F(float):
    pass
class G:
    def __float__(self): return 2.25
class I:
    def __index__(self): return 9
for f in (s1, s2, s3, s4, s5, s6, s7, s8, s9):
    for x in (0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 1e308, 1e-320, -1e308, 709.0, 710.0, math.inf, -math.inf, math.nan, 3, -3, 0, True, 2**53+1, 2**61+1, 2**1000, 10**400, "a", None, F(2.0), G(), I(), 1j):
        print(f.__name__, repr(x)[:20], each(f, x)) if not isinstance(x, (G, I)) else print(f.__name__, each(f, x))
t = 0.0
for i in range(1000):
    t += math.sqrt(i * 1.5) + math.sqrt(i) - math.sin(i * 0.25)
print(repr(t))
def run(x):
    return math.sqrt(
        x - 10)
try:
    math.sqrt(1, 2)
except TypeError as e:
    print(e)
print(run(11))
run(1.0)
