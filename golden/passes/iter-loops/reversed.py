# golden: -O2 --dump-after=iter-loops --dump-func=f
def f(xs):
    for x in reversed(xs):
        print(x)
