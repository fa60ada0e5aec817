# golden: -S -O2 --policy=heuristic -o -
def f(n):
    if n & 1:
        return n & 255
    return n >> 1
