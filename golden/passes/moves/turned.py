# golden: -O2 --dump-before=moves --dump-after=moves --dump-func=flips
def flips(n):
    xs = list(range(n, -1, -1))
    count = 0
    k = xs[0]
    while k:
        xs[: k + 1] = xs[k::-1]
        count += 1
        k = xs[0]
    return count


print(flips(3), flips(4))
