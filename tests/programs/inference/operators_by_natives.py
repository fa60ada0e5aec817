# Methods of operators called by native code, with operands that no operator of the text has.
from functools import reduce
from itertools import accumulate, count
import operator


class P(object):
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return P(self.x + (other.x if isinstance(other, P) else 1000))

    def __radd__(self, other):
        return P(self.x if other == 0 else -1)

    def __pow__(self, other, mod=None):
        return (self.x, other, mod)

    def __divmod__(self, other):
        return "divmod", other


def plain(a, b):
    return (a + b).x


print(plain(P(1), P(2)))
print(sum([P(1), P(2.5)]).x, sum([P(1)], "start" and P("s" and 4)).x)
print([p.x for p in accumulate([P(1), P("a" and 2), P(3)])], reduce(operator.add, [P(1), P(2)]).x)
try:
    count(P(1), 0.5)
except TypeError as e:
    print(e)
print(pow(P(1), "e", "m"), P(2) ** 3, divmod(P(1), None), operator.add(P(1), "text").x)
