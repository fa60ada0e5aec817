# golden: -S -O2 -o -
def f(a, b, c, d, e, g, h, i, j, k):
    return j


def g(x):
    return f(x, 1, 2, 3, 4, 5, 6, 7, x, 9)
