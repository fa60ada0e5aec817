# Defaults that are replaced later.

START = [1, 2, 3]


def total(extra, values=START):
    out = extra
    for v in values:
        out += v
    return out


print(total(1))
total.__defaults__ = ([1.5, 2.5],)
print(total(1))
total.__defaults__ = (("a", "b"),)
print(total("x"))
