# golden: -O2 -fno-inline --dump-before=gvn --dump-after=gvn --dump-func=f
def g(x):
    return x


def f(a):
    return g(g(a))
