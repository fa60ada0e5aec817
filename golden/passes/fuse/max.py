# golden: -O2 --dump-after=fuse --dump-func=f
def f(xs):
    return max(-x for x in xs)
