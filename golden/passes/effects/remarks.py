# golden: -S -O2 --remarks -o /dev/null
def even(xs, n):
    return xs[0] if n == 0 else odd(xs, n - 1)


def odd(xs, n):
    return xs[1] if n == 0 else even(xs, n - 1)


def drop(xs, n):
    return n if n > 0 else drop_last(xs, n + 1)


def drop_last(xs, n):
    xs.pop()
    return drop(xs, n)


def total(xs):
    out = 0
    for i in range(4):
        out += xs[i] + even(xs, i)
        out += drop(xs, i)
    return out


print(total([1, 2, 3, 4, 5]))
