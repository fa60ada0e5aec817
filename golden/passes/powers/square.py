# golden: -O2 --dump-after=split --dump-func=total
def total(xs):
    s = 0.0
    for x in xs:
        s += (x - 1.0) ** 2
    return s


print(total([0.5, 1.5]))
