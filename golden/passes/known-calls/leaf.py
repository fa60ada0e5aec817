# golden: -O1 --dump-before=known-calls --dump-after=known-calls --dump-func=f
def g(a, b):
    return a + b


def f(x):
    return g(x, 1)
