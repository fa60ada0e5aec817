# golden: -O2 --dump-after=fuse --dump-func=f
def f(xs):
    return len(set(x + 1 for x in xs))
