# golden: --emit=hir -O0 -o -
def f(g):
    x = 1
    try:
        x = g()
        g(x)
    except ValueError:
        return x
    return -x
