# golden: --emit=hir -O0 -o -
def f():
    x = 1
    def g():
        return x
    x = 2
    return g
