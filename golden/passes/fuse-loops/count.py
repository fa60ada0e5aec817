# golden: -O2 --dump-before=fuse-loops --dump-after=fuse-loops --dump-func=f
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def f(n):
    total = 0
    for x in count(n):
        total += x
    return total


print(f(3))
