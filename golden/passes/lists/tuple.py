# golden: -O2 --dump-before=lists --dump-after=licm --dump-func=f
def f(t, order):
    return [t[i] for i in order]


print(f((1, 2, 3), [0, 2, 1]))
