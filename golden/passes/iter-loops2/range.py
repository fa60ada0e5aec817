# golden: -O2 --dump-after=iter-loops2 --dump-func=total
def total(places):
    n = 0
    for i in places:
        n += i
    return n


print(total(range(10)), total(range(5, 9)))
