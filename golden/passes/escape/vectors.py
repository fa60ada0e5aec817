# golden: -O2 --dump-before=escape --dump-after=escape --dump-func=walk
class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)


def walk(at, to, n):
    for i in range(n):
        step = (to - at) * 0.5
        at = Vec(at.x + step.x, at.y + step.y)
    return at


print(walk(Vec(0.0, 1.0), Vec(3.0, 4.0), 10).x)
