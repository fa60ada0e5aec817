# golden: -S -O0 -o -
def scale(n):
    return n * 10 + 3 - n * 8
