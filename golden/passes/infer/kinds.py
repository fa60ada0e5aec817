# golden: -O2 --dump-after=infer --dump-func=measure
class Shape:
    def __init__(self, size):
        self.size = size


class Circle(Shape):
    pass


class Box(Shape):
    @property
    def half(self):
        return self.size * 0.5


def measure(shape, last):
    if isinstance(shape, Box):
        return shape.half
    if last and last != shape:
        return last.size
    return shape.size


print([measure(s, t) for s in (Box(1), Circle(2)) for t in (None, s)])
