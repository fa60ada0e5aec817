# golden: -O2 --dump-after=infer --dump-func=pull
def pull(pairs, by):
    for (r, v) in pairs:
        x, y = r
        v[0] -= x * by
        v[-1] += y


bodies = [([0.5, 1.5], [2.0, 3.0]), ([2.5, 0.25], [1.0, 0.0])]
pull(bodies, 0.125)
print(bodies)
