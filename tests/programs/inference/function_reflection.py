# What changes functions from outside, where values are functions that are known.
def double(x):
    return x + x


def other(x):
    return ("other", x)


def apply(f, x):
    return f(x)


def filled(a, b=1):
    return (a, b)


def one(f):
    return f(1)


print(apply(double, 2), one(filled))
filled.__defaults__ = ("late",)
print(one(filled))
globals()["apply"]("x".join, "yz") and print(globals()["apply"](other, "named"))
globals()["other"] = filled
print(apply(other, "rebound"))
