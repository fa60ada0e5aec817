# golden: --emit=hir -O0 -o -
def f(x, w):
    return f"{x!r:>{w}} {x=}"
