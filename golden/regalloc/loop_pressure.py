# golden: -S -O2 --policy=heuristic -o -
def f(n, a, b, c, d, e, g):
    for i in range(n):
        a, b, c = b ^ i, c & a, a | i
        d, e, g = e ^ i, g & d, d | i
    return a, b, c, d, e, g
