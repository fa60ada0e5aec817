# golden: -O2 --dump-after=iter-loops --dump-func=f
def f(n):
    for i in reversed(range(n)):
        print(i)
