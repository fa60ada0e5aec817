# golden: -O2 --dump-before=limit --dump-after=limit --dump-func=total
def entry(i, j):
    return 1.0 / (i + j + 1)


def total(things):
    out = 0.0
    for thing in things:
        out += entry(3, 2)
        out += entry(2, 3)
        out += len(thing)
    return out


print(total([[1], (2,)]))
