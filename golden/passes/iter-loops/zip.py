# golden: -O2 --dump-after=iter-loops --dump-func=f
def f(xs, ys):
    for pair in zip(xs, ys):
        print(pair)
