# golden: -S -O2 -o -
def inside(lo, x, hi):
    return lo <= x < hi
