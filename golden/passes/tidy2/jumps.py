# golden: -O2 --dump-before=tidy2 --dump-after=tidy2 --dump-func=f
def f(xs, wanted):
    n = 0
    for x in xs:
        if x is not wanted:
            continue
        n += 1
    return n
