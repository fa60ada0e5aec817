# golden: -O2 --dump-after=fuse --dump-func=f
def f(xs):
    return any(x for x in xs)
