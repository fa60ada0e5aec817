# `==` of instances: of classes without __eq__, with it, with only a part of it, and added late.
class Plain:
    pass


class Derived(Plain):
    pass


class Own:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Own) and self.n == other.n


class Less:
    def __lt__(self, other):
        return True


class Unequal:
    def __ne__(self, other):
        return "ne"


class Left:
    def __eq__(self, other):
        return NotImplemented


class Right(Plain):
    def __eq__(self, other):
        return "right"


class Items(list):
    pass


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


def table(values):
    for a in values:
        print([a == b for b in values], [a != b for b in values])


p, d = Plain(), Derived()
table([p, Plain(), d, Own(1), Own(1), Own(2), Less(), Unequal(), Left(), Right(), Items([1]), Items([1]), [1], Made, Meta, Made(), None, 1, "x"])
late = [Plain(), Plain()]
print(late[0] == late[1], late[0] == late[0], late.index(late[1]), late[0] in late)
Plain.__eq__ = lambda self, other: "late"
print(late[0] == late[1], d == p, p != d)
del Plain.__eq__
print(late[0] == late[1], d == p, p != d)


def items(values, indices):
    out = []
    for i in indices:
        try:
            out.append(values[i])
        except IndexError as e:
            out.append(str(e))
    return out


from array import array

for values in ([1, 2, 3], (4, 5, 6), array("d", [1.5, 0.0, 1e300]), array("i", [7, 8, 9]), [], (), array("d")):
    print(items(values, [0, 2, 3, -1, -3, -4, 2 ** 61, -(2 ** 61), 2 ** 62, -(2 ** 62), 2 ** 70]))
for values in ([1, 2, 3], array("d", [1.5, 0.0, 1.0]), array("i", [7, 8, 9])):
    for i in (0, -1, 2, 3, -4, -(2 ** 61)):
        try:
            values[i] = 5
        except IndexError as e:
            print(e)
    print(values)
