import math
import sys


def root(x):
    return math.sqrt(x)


print(root(4.0))
sys.modules["math"].sqrt = lambda x: "replaced"
print(root(4.0))
print([math.fabs(x) for x in (1.5, -2.0, -0.0)])
