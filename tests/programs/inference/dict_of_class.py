# Methods called through the dict of their class.
class P(object):
    def __init__(self, x):
        self.x = x

    def scaled(self, k):
        return self.x * k


print(P(2).scaled(3))
print([P.__dict__["scaled"](P(v), "ab") for v in (1, 2)])


class Fake:
    x = [1]


print(P.__dict__["scaled"](Fake(), 2))
