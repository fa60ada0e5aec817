# golden: -O2 --dump-before=gvn --dump-after=gvn --dump-func=f
def f(xs, n):
    for i in reversed(range(n)):
        xs[i] -= 1
        if xs[i] == 0:
            return i


print(f([1, 2, 3], 3))
