# golden: -O2 --dump-before=split --dump-after=split --dump-func=total
import math


def total(n):
    s = 0.5
    for i in range(n):
        s += math.sqrt(s)
    return s


print(total(3))
