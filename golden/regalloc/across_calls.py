# golden: -S -O2 -o -
def f(g, a, b, c):
    x = g(a)
    y = g(b)
    z = g(c)
    return x, y, z, a, b, c
