# golden: -O2 --dump-before=cells --dump-after=cells --dump-func=f
def f(items, k):
    k += 1
    return [x + k for x in items]
