# More attributes than slots, attributes stored by code that knows no class, and __slots__.
class Big(object):
    def __init__(self):
        self.a0 = self.a1 = self.a2 = self.a3 = self.a4 = self.a5 = self.a6 = self.a7 = 0
        self.b0 = self.b1 = self.b2 = self.b3 = self.b4 = self.b5 = self.b6 = self.b7 = 1
        self.c0 = self.c1 = self.c2 = self.c3 = self.c4 = self.c5 = self.c6 = self.c7 = 2
        self.d0 = self.d1 = self.d2 = self.d3 = self.d4 = self.d5 = self.d6 = self.d7 = 3
        self.e0 = self.e1 = self.e2 = self.e3 = self.e4 = self.e5 = self.e6 = self.e7 = 4
        self.f0 = self.f1 = self.f2 = self.f3 = self.f4 = self.f5 = self.f6 = self.f7 = 5
        self.g0 = self.g1 = self.g2 = self.g3 = self.g4 = self.g5 = self.g6 = self.g7 = 6


class Few(object):
    def __init__(self, n):
        self.n = n


def fill(o, v):
    o.u0, o.u1, o.u2, o.n = v, v, v, v
    return o.u0, o.u2


class Slotted(object):
    __slots__ = ("n", "m")

    def __init__(self, n):
        self.n = n


big = Big()
big.a0, big.g7 = big.g7, big.a0
print(big.a0, big.g7, big.c3)
things = [Few(1), Slotted(2), lambda: 0]
for t in things:
    try:
        print(fill(t, 1.5), t.n)
    except AttributeError as e:
        print(e)
for t in things[:2]:
    print(t.n)
few = Few(3)
del few.n
fill(few, "s")
del few.u0
print(few.n, few.u1, hasattr(few, "u0"))
s = Slotted(1)
try:
    s.m
except AttributeError as e:
    print(e)
s.m = 2
print(s.m + s.n)
