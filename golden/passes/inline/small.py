# golden: -O2 --dump-before=inline --dump-after=inline --dump-func=f
def square(x):
    return x * x


def f(a):
    return square(a) + square(a)
