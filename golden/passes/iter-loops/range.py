# golden: -O2 --dump-before=iter-loops --dump-after=iter-loops --dump-func=f
def f(n):
    s = 0
    for i in range(n):
        s += i
    return s
