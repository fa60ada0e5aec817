# golden: -S -O2 -o -
def add(a, b):
    return a + b
