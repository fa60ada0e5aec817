# golden: -O2 --dump-before=fuse --dump-after=fuse --dump-func=f
def f(items):
    return sum(x * x for x in items)
