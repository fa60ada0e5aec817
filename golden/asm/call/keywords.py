# golden: -S -O2 -o -
def f(a, b=2, *args, c, **kw):
    return a


def g(x):
    return f(x, 1, c=3, d=4)
