# golden: -S -O2 -o -
def halves(n):
    return n // 8 + n % 16
