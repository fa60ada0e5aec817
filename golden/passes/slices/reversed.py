# golden: -O2 --dump-before=slices --dump-after=slices --dump-func=flip
def flip(k):
    xs = [1, 2, 3, 4]
    xs[: k + 1] = xs[k::-1]
    return xs


print(flip(2), flip(3))
