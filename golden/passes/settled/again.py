# golden: --emit=lir -O2 -o -
def f(items, n):
    last = 0
    for item in items:
        if item > n:
            last = item - n
        if item > n and item - n > 5:
            last += item * 69069
    return last


print(f([3, 1, 2], 2) + f([], 2**70))
