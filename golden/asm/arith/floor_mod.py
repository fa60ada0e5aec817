# golden: -S -O2 -o -
def split(n):
    return n // 10, n % 10
