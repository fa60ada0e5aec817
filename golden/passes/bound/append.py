# golden: -O2 --dump-before=bound --dump-after=bound --dump-func=doubled
def doubled(xs):
    out = []
    add = out.append
    for x in xs:
        add(x + x)
    return out
