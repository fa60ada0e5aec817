# golden: -O2 --dump-before=split --dump-after=split --dump-func=f
def f(a, b):
    return a - b
