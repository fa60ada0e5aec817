# golden: -O2 --dump-before=inline --dump-after=inline --dump-func=f
def f(n, k):
    return [i + k for i in range(n)]
