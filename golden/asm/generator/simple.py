# golden: -S -O2 -o -
def squares(n):
    i = 0
    while i < n:
        yield i * i
        i += 1
