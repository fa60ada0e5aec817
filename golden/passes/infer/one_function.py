# golden: -O2 --dump-after=infer --dump-func=once
def scaled(x):
    return [x * 0.5]


def once(f, xs):
    out = []
    for x in xs:
        out += f(x)
    return out


print(once(scaled, [1.5, 2.5]), once(scaled, [1]))
