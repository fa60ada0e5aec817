from math import pi


class Shape:
    def area(self):
        raise NotImplementedError

    def describe(self):
        return f"{type(self).__name__} {self.area():.3f}"


class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return pi * self.radius ** 2


class Rectangle(Shape):
    def __init__(self, width, height):
        self.width = width
        self.height = height

    @property
    def ratio(self):
        return self.width / self.height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)


shapes = []
for i in range(1, 2001):
    shapes.append((Circle(i / 10), Rectangle(i, i + 1), Square(i))[i % 3])
total = 0.0
for _ in range(150):
    for shape in shapes:
        total += shape.area()
        if isinstance(shape, Rectangle):
            total += shape.ratio
print(round(total, 4))
print(shapes[0].describe(), shapes[1].describe(), shapes[2].describe())
