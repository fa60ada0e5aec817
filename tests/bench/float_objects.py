from math import cos, sin, sqrt


class Point:
    def __init__(self, i):
        self.x = x = sin(i)
        self.y = cos(i) * 3
        self.z = x * x / 2

    def normalize(self):
        norm = sqrt(self.x * self.x + self.y * self.y + self.z * self.z)
        self.x /= norm
        self.y /= norm
        self.z /= norm

    def maximize(self, other):
        self.x = self.x if self.x > other.x else other.x
        self.y = self.y if self.y > other.y else other.y
        self.z = self.z if self.z > other.z else other.z
        return self


def largest(points):
    best = points[0]
    for point in points[1:]:
        best = best.maximize(point)
    return best


result = None
for _ in range(4):
    points = [Point(i) for i in range(30000)]
    for point in points:
        point.normalize()
    result = largest(points)
print(round(result.x, 9), round(result.y, 9), round(result.z, 9))
