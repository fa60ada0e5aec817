# golden: --emit=hir -O0 -o -
first, *rest = [1, 2, 3]
