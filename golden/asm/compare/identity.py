# golden: -S -O2 -o -
def is_none(x):
    return x is None or x is not True
