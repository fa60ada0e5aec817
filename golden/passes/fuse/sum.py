# golden: -O2 --dump-before=fuse --dump-after=fuse --dump-func=f
def f(xs, k):
    return sum(x * k for x in xs if x)
