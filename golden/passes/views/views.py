# golden: -O2 --dump-before=views --dump-after=views --dump-func=total
def total(n):
    xs = [1, 2, 3, 4]
    s = 0
    for x in xs[n:-1]:
        s += x
    return s


print(total(1), total(0))
