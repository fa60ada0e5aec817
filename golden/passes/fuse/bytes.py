# golden: -O2 --dump-before=fuse --dump-after=fuse --dump-func=f
def f(xs):
    return bytes(x & 255 for x in xs)
