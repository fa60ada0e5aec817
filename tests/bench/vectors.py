class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k, self.z * k)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def __repr__(self):
        return f"Vector({self.x:.6f}, {self.y:.6f}, {self.z:.6f})"


position = Vector(0.0, 0.0, 0.0)
velocity = Vector(1.0, 0.5, 0.25)
target = Vector(10.0, -3.0, 7.5)
for _ in range(100000):
    pull = (target - position) * 0.01
    velocity = (velocity + pull) * 0.99
    position = position + velocity * 0.1
print(position, velocity, round(position.dot(velocity), 9))
