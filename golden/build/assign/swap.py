# golden: --emit=hir -O0 -o -
a = 1
b = 2
a, b = b, a
