# Sums of squares, whose powers are floats, and sums that are none.


def doubled(x):
    a = x * x
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    a = a + a
    return a ** 0.5


def length(x, y):
    return (x * x + y * y + x * x) ** 0.5


def mixed(x, y):
    return (x * x + x * y) ** 0.5


for x in (1.5, -2.0, 0.0, 3):
    print(doubled(x), length(x, 2.0), mixed(x, 4.0), mixed(x, -4.0).real)
