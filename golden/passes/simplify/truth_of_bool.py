# golden: -O1 --dump-before=simplify --dump-after=simplify --dump-func=f
def f(a, b):
    same = a is b
    if same:
        return same
    return b
