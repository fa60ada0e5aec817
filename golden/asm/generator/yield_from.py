# golden: -S -O2 -o -
def chain(a, b):
    yield from a
    yield from b
