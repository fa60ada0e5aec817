# golden: -O2 --dump-after=checks --dump-func=f
def f(flags, i, n):
    flags = flags * n
    for j in range(i * i, n, i):
        flags[j] = False
    return flags


f([True], 3, 9)
