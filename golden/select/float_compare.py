# golden: -S -O2 --policy=heuristic -o -
def f(x):
    x = x * 1.5
    return x if x > 2.0 else 2.0
