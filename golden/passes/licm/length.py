# golden: -O2 -fno-doubles --dump-before=licm --dump-after=licm --dump-func=total
def total(xs, by):
    out = 0.0
    for i in range(3):
        out += xs[i] * by
    return out


print(total([1.5, 2.5, 3.5], 0.5))
