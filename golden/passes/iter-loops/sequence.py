# golden: -O2 --dump-before=iter-loops --dump-after=iter-loops --dump-func=f
def f(items):
    for x in items:
        print(x)
