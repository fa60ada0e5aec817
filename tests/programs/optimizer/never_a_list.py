# What a loop would read if its operand were a list, when it is known to be an int there.


def show(x):
    print(x)
    return x


def counted(x, y):
    show([(x << 1), -(x)])
    n = 2
    while n > 0 and (([-1] < [9223372036854775807, 2]) or n > 2):
        n -= 1
        m = 1
        while m > 0 and (y or m > 2):
            m -= 1
            try:
                show(f"<{y!r}>")
            except TypeError as error:
                raise ValueError("again") from error
            k = 4
            while k > 0 and ((123456789012345678901234567890 >= -9223372036854775808) or k > 2):
                k -= 1
                show({key: i for i, key in enumerate(x)})
    return x / n


functions = [counted]
for x in (5, -7, 1 << 80, [3, 4], [], True):
    for y in (0, "a"):
        try:
            show(functions[0](x, y))
        except (TypeError, ZeroDivisionError) as error:
            show(error)
