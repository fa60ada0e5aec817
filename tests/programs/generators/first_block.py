# A generator with a block named like the place where it starts (at -O3).
def small(value):
    return value


def f1(p0):
    try:
        del p0[int(2147483647) * int(63)]
    finally:
        v3 = small(" - ".join((str(e) for e in [7 if True else -2147483648 for e2 in range(2)])))
    for i5 in list(small(p0)[::-1]):
        if i5 >= i5:
            continue
    yield v4


v4 = 4


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: list(f1(1e300 // 1e10)))
