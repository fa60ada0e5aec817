# golden: -O2 --remarks --dump-before=fuse --dump-after=fuse --dump-func=f
def f(xs, k):
    return sum(x * k for x in xs if x)
