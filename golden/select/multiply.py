# golden: -S -O2 --policy=heuristic -o -
def f(n):
    return n * 7
