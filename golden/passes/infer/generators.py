# golden: -O2 -fno-fuse-loops -fno-fuse-loops2 --dump-after=infer --dump-func=total
def pairs(n):
    for i in range(n):
        yield i, i * 0.5


def total(n):
    s = 0.0
    for i, half in pairs(n):
        s += half * i
    return s


print(total(10))
