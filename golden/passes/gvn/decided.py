# golden: -O2 --dump-after=gvn --dump-func=f
def f(a, b):
    if a is b:
        return 1 if a is b else 2
    return 3
