# golden: -S -O2 --remarks -o /dev/null
def f(xs):
    it = iter(xs)
    other = iter(xs)
    pairs = list(zip(it, it))
    if pairs:
        other = iter("abc")
    place = iter(xs)
    return pairs, next(other), next(place)


print(f([1, 2, 3]))
