# golden: -O2 --dump-before=unroll --dump-after=unroll --dump-func=f
def f(xs, y):
    total = 0
    for dy in (-1, 1):
        if dy == 1:
            y += 1
        total += xs[y + dy]
    return total
