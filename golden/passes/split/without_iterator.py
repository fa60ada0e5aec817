# golden: -O2 --dump-after=split --dump-func=f
def f(n):
    total = 0
    for i in range(n):
        total += i
    return total


print(f(3), f(True))
