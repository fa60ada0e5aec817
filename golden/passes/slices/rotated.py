# golden: -O2 --dump-before=slices --dump-after=slices --dump-func=rotate
def rotate(i):
    xs = [1, 2, 3, 4]
    xs[i:] = xs[i + 1 :] + xs[i : i + 1]
    return xs


print(rotate(1), rotate(2))
