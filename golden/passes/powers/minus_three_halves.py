# golden: -O2 --dump-before=powers --dump-after=split --dump-func=total
def total(xs):
    s = 0.0
    for x in xs:
        s += (x * x + 1.0) ** -1.5
    return s


print(total([0.5, 1.5]))
