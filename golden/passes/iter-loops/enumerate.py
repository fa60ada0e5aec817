# golden: -O2 --dump-before=iter-loops --dump-after=iter-loops --dump-func=f
def f(xs):
    for i, x in enumerate(xs, 1):
        print(i, x)
