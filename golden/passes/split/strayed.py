# golden: -O2 --dump-after=split --dump-func=f
def f(n, row):
    if row == n:
        return 0
    total = 0
    for i in range(n):
        total += row + i
    return f(n, row + 1) + total


print(f(3, 0))
