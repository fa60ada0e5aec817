# `+=` and `*=` of sequences ask the other side's class first, as they have no numeric slots.
class Right:
    def __init__(self, answer):
        self.answer = answer

    def __radd__(self, left):
        return ("radd", left, self.answer)

    def __rmul__(self, left):
        return ("rmul", left, self.answer)

    def __iter__(self):
        return iter([7, 8])


class Refuses(Right):
    def __radd__(self, left):
        return NotImplemented


class Items(list):
    def __add__(self, other):
        return "never asked"


for start in ([1], (1,), "s", b"b", bytearray(b"c")):
    x = start
    x += Right(2)
    print(x)
    x = start
    x *= Right(3)
    print(x)
x = [1]
same = x
x += Refuses(0)
print(x, same is x)
x += Items([5])
print(x, same is x)
try:
    y = (1,)
    y += Refuses(0)
except TypeError as error:
    print(error)
o = [1]
o += (n for n in range(3))
print(o)
