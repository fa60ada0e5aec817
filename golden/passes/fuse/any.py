# golden: -O2 --dump-before=fuse --dump-after=fuse --dump-func=f
def f(items, k):
    return any(x > k for x in items)
