# golden: -O2 --dump-before=sccp --dump-after=sccp --dump-func=count
def count(n):
    step = 1
    total = 0
    for i in range(n):
        if step == 1:
            total += i
        else:
            step = 2
    return total, step


print(count(5))
