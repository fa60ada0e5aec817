# golden: -O2 --dump-before=gvn --dump-after=gvn --dump-func=settle
def settle(counts, keys):
    least = 100
    for k in keys:
        counts[k] -= 1
        if counts[k] < least:
            least = counts[k]
    return least


print(settle([3, 1, 2], [0, 1, 2, 0]))
