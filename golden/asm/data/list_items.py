# golden: -S -O2 -o -
def swap(a, i, j):
    a[i], a[j] = a[j], a[i]
