# golden: -O2 --dump-before=places --dump-after=places --dump-func=swap
# Indexes that may count from the end become places; i cannot, so it is its own place.
def swap(xs, by, n):
    for i in range(n):
        j = by - i
        if xs[j] > 1:
            xs[j] -= i
            xs[j] += xs[i] + xs[i]
    return xs


print(swap([3, 1, 2], 1, 3))
