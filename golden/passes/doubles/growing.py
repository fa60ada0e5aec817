# golden: -O2 --dump-after=gvn --dump-func=running
def running(n):
    xs = [0.5]
    for i in range(n):
        xs.append(xs[i] * 1.5)
    ys = [0.0] * n
    for i in range(len(ys)):
        ys[i] += xs[i]
    return ys[n - 1], len(xs)


print(running(4))
