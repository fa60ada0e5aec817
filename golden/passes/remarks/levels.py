# golden: -S -O2 --policy=heuristic --remarks -o /dev/null
# What the passes below HIR did and did not do, and calls of one of several functions.
def double(x):
    return x + x


def half(x):
    return x // 2


def third(x, y=1):
    return x // 3 + y


def apply(f, xs):
    out = 0
    for i in range(len(xs)):
        out ^= f(xs[i])
    return out


def filtered(xs, low, high):
    kept, skipped = 0, 0
    for i in range(len(xs)):
        if xs[i] < low:
            skipped += 1
            continue
        if xs[i] > high:
            skipped += 1
            continue
        kept ^= xs[i]
    return kept, skipped


def smallest(xs, ys, shift):
    least = 0
    for i in range(len(xs)):
        j = i - shift
        if xs[j] < least:
            least = i
        ys[j] = xs[j]
        ys[j] += 1
    return least


def main():
    print(apply(double, [1, 2]), apply(half, [4, 5]), apply(third, [6]))
    print(filtered([1, 2, 3], 2, 3), smallest([3, 1, 2], [0, 0, 0], 1))


for _ in range(2):
    main()
