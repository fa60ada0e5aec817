# golden: -S -O2 --policy=random:7 -o -
def total(n):
    s = 0
    for i in range(n):
        s += i
    return s
