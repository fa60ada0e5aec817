# golden: -O2 --dump-before=simplify --dump-after=simplify --dump-func=f
def f(x):
    s = 0.0
    for i in range(3):
        s += i
    return s
