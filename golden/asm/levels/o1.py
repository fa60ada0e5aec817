# golden: -S -O1 -o -
def count(n):
    i = 0
    while i < n:
        i += 1
    return i
