# golden: --emit=hir -O0 -o -
def f(g):
    for i in g:
        try:
            if i:
                continue
            return i
        finally:
            g()
