# golden: -O2 --dump-before=gvn --dump-after=gvn --dump-func=f
def f(a, b):
    if a is b:
        return a is b
    return b
