def f(a, b, c):
    out = []
    for i in range(a, b, c):
        out.append(i)
        c = 0
    return out, c
for a in (0, -3, 5, 2**62, -2**70):
    for b in (0, 7, -9, 2**62 + 5, -2**70 + 4):
        for c in (1, 2, -1, -3, 10**30):
            if abs(b - a) < 50:
                print(a, b, c, f(a, b, c))
try:
    f(0, 3, 0)
except ValueError as e:
    print(e)
try:
    f(0, 3, 1.5)
except TypeError as e:
    print(e)
print(f(0, 3, True), f(2**61-5, 2**61+3, 4), f(2**62 - 3, 2**62-1, 2**62-1), f(2**60-10, 2**60, 2**61-1))
print(min(3, 1, 2), max(3, 1.5, 7), min(5, 4, 3, 2), max(1, 2, 3, 4, 5), min(True, 0, 3), max("a", "b", "c"), max(1, 1.0, True), min(2**70, 5, 3))
def m(a, b, c): return min(a, b, c), max(a, b, c), max(c, a), min(a, b, c, 7)
print(m(1, 1.0, True), m(True, 1, 1.0), m(-5, 4, 2), m(2**62, 2**62-1, 1))
