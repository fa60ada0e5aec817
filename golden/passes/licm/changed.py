# golden: -O2 --dump-before=licm --dump-after=licm --dump-func=double
def double(xs):
    for i in range(3):
        xs.append(xs[i])


double([1, 2, 3])
