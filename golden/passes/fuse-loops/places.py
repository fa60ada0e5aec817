# golden: -O2 --dump-after=fuse-loops --dump-func=f
def ends(n):
    yield 0
    yield from range(n)


def f(n, out):
    for i, x in enumerate(ends(n)):
        if x == 5:
            break
        out.append((i, x))


f(3, [])
