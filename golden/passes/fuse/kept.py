# golden: -O2 --dump-after=fuse --dump-func=f
def f(xs, start):
    g = (x for x in xs)
    return sum((x for x in xs), start), max(xs), list(g), any(g)
