# golden: -S -O2 -o -
def read(m):
    with m as f:
        return f
