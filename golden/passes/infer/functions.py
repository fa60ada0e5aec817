# golden: -O2 --dump-after=infer --dump-func=row
def row(pair):
    i, xs = pair
    total = 0.0
    for x in xs:
        total += x / (i + 1)
    return total


def column(pair):
    i, xs = pair
    return xs[i]


def rows(f, xs):
    return [f((i, xs)) for i in range(len(xs))]


def once(f, x):
    return f(x)


print(rows(row, [1.5, 2.5]), rows(column, [0.5]), once(lambda x: x * 0.5, 3.0))
