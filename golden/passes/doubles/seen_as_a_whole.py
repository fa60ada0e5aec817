# golden: -S -O2 --remarks -o /dev/null
def ordered(a, b):
    xs = [a * 0.5, b * 0.5]
    xs.sort()
    return xs[0]


def fits(a, b):
    xs = [a * 0.5, b * 0.5]
    return [xs] == [[0.5, 1.0]]


def read(a, b):
    xs = [a * 0.5, b * 0.5]
    print(xs)
    return max(xs)


print(ordered(4, 2), fits(1, 2), read(1, 3))
