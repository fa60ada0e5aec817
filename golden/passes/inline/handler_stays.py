# golden: -O2 --dump-before=inline --dump-after=inline --dump-func=f
def guarded(x):
    try:
        return 1 / x
    except ZeroDivisionError:
        return 0


def f(n):
    return guarded(n)
