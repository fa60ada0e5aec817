# golden: -O2 --dump-before=inline --dump-after=inline --dump-func=f
def half(x):
    return x // 2


def f(n):
    if n:
        return f(half(n))
    return n
