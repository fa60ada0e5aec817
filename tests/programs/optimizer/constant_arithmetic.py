# Arithmetic on constants is done when the program is compiled, unless it raises or grows.
import math


def ints():
    print(60 * 60 * 24, 7 - 10, 2 ** 10, 2 ** 62, 2 ** 63, 2 ** 200 % 1000, -7 // 2, -7 % 3, 7 // -2, 7 % -3)
    print(1 << 62, 1 << 63, 1 << 70, -5 >> 1, 5 >> 70, 6 & 3, 6 | 3, 6 ^ 3, 0 ** 0)
    print(4611686018427387904 - 1, 4611686018427387903 + 1, 9223372036854775807 + 1, -9223372036854775808 - 1)
    print(3037000500 * 3037000500, 10 ** 18 * 10, 2 ** -1, 1 + True)


def floats():
    print(1 / 3, 1 / 50000, 2 / 1, 9007199254740993 / 1, 9007199254740993 * 1.0, 10 ** 30 / 3)
    print(0.1 + 0.2, 1e308 * 10, 1e308 + 1e308 - 1e308, 0 * -1.0, -0.0 + 0, math.copysign(1, 0 * -1.0))
    print(1e-320 / 10, 5.0 // 2, 5.5 % 2, 2.0 ** 0.5, 3 * 4 + 1j)


def left_to_right(x):
    print(1 + 2 + x, x + 1 + 2, 2 * 3 * x * 4 * 5, 1 / 4 * x, "a" "b" + "c" * 3, (1, 2) + (3,), [0] * 3)


def raising():
    for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 2.0 / 0, lambda: 1 << -1, lambda: 1 + "a",
              lambda: 0 ** -1, lambda: 1 / 0.0 + 2):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, e)


def default(step=1 / 8, size=4 * 1024):
    return step, size


ints()
floats()
left_to_right(0.5)
left_to_right(10 ** 20)
raising()
print(default(), default.__defaults__)
print(1 / 3 * 0 / 0)
