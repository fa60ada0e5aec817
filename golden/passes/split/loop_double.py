# golden: -O2 --dump-before=split --dump-after=split --dump-func=f
def f(n, x):
    s = 0.0
    while n:
        s = s + x
        n = 0
    return s
