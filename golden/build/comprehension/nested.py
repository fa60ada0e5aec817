# golden: --emit=hir -O0 -o -
def f(n):
    return [(i, j) for i in range(n) if i for j in range(i)]
