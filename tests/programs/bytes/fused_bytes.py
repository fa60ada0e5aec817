# bytes of generator expressions: items are checked when they come, not at the end.
import traceback
import sys


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print("index of", self.value)
        if self.value == 7:
            raise StopIteration("seven")
        return self.value


def told(x):
    print("item", x)
    return x


def plain(xs):
    return bytes(told(x) for x in xs)


def masked(n):
    return bytes(i * 37 & 255 for i in range(n))


def kinds(xs):
    return bytes(x for x in xs if x is not None)


for f, arg in [
    (plain, [1, 2, 255]),
    (plain, [1, 256, 3]),
    (plain, [1, -1, 3]),
    (plain, [1, 1 << 70, 3]),
    (plain, [1, "2", 3]),
    (plain, [1, 2.0, 3]),
    (kinds, [True, False, None, 3]),
    (kinds, [Index(3), Index(255), 9]),
    (kinds, [Index(3), Index(300), 9]),
    (kinds, [Index(7), 1]),
    (kinds, []),
    (kinds, 5),
]:
    try:
        print(f(arg))
    except Exception:
        traceback.print_exc(file=sys.stdout)
data = masked(1000)
print(len(data), data[:20], sum(data), type(data))
print(bytes([0, 1, 255]), bytes([True, Index(4)]), bytearray([3, 4]))
for wrong in [[1, 256], [1, -1], [1, None]]:
    try:
        bytes(wrong)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
