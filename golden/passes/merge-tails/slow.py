# golden: -S -O2 --policy=heuristic -fno-verbose-asm -o -
# Ends of slow paths that are the same stand there once; calls at different places of the text do not.
def f(a, b, n):
    for i in range(n):
        a = a + i
        b = b - a
        if a > b:
            a = a - 1
        else:
            b = b + 1
    return a, b


print(f(1, 2, 10), f(1.5, 2, 3))
