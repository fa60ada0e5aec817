# golden: -O2 --dump-before=iterators --dump-after=iterators --dump-func=f
def f(n):
    xs = [n, 2, 3]
    it = iter(xs)
    best = next(it)
    for x in it:
        if x > best:
            best = x
    return best, next(it, 0)


print(f(1))
