# golden: -O2 --dump-before=limit --dump-after=limit --dump-func=total
def entry(i, j):
    return 1.0 / (i + j + 1)


def total(n):
    out = 0.0
    for i in range(n):
        out += entry(i, 2)
    return out


print(total(3))
