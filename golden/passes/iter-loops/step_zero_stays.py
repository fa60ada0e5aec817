# golden: -O2 --dump-before=iter-loops --dump-after=iter-loops --dump-func=f
def f(n):
    for i in range(0, n, 0):
        print(i)
