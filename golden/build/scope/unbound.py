# golden: --emit=hir -O0 -o -
def f(c):
    if c:
        x = 1
    return x
