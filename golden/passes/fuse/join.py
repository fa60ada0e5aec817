# golden: -O2 --dump-after=fuse --dump-func=f
def f(xs):
    return ", ".join(str(x) for x in xs)
