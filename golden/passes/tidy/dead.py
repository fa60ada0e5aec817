# golden: -O1 --dump-before=tidy --dump-after=tidy --dump-func=f
def f(a):
    unused = (a, 1)
    if a:
        pass
    return a
