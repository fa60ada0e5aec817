# golden: -S -O2 -o -
def outer(n):
    def inner(x):
        nonlocal n
        n += x
        return n
    return inner
