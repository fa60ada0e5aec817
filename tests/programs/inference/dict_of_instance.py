# The dict of an instance is its attributes.
class P(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def total(self):
        return self.x + self.y


def totals(items):
    return [p.total() for p in items]


items = [P(i, i + 1) for i in range(4)]
print(totals(items))
d = items[1].__dict__
d["x"] = 1.5
d["y"] = 2
d["total"] = lambda: "none"
del items[2].__dict__["x"]
items[2].__dict__.update(x="a", y="b")
print(totals(items))
print(list(d), list(items[0].__dict__))
