# golden: -O2 --dump-before=moves --dump-after=moves --dump-func=rotate
def rotate(n, r):
    xs = list(range(n))
    xs.insert(r, xs.pop(0))
    xs.append(xs.pop(r))
    x = xs.pop(1)
    xs.insert(0, x)
    return xs, x


print(rotate(4, 2), rotate(5, 3))
