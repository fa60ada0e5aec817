# golden: -S -O2 --max-regs=6 -o -
def f(a, b, c, d, e):
    x = a & b
    y = c | d
    z = e ^ a
    w = x & y
    return w | z | x | y | b
