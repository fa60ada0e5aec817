# golden: -O2 --dump-before=lists --dump-after=lists --dump-func=swap
def swap(xs, n):
    for i in range(n):
        xs[i] = xs[-1]


swap([1, 2, 3], 2)
