# golden: --emit=hir -O0 -o -
def f(x):
    if (n := len(x)) > 3:
        return n
