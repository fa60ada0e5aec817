# Attributes by computed names, on objects of known and of unknown classes.
class Bag:
    def __init__(self):
        self.size = 1

    def grow(self):
        self.size += 1
        return self.size


class Other:
    def __init__(self):
        self.size = 10

    def grow(self):
        self.size += 10
        return self.size


def hot(o, n):
    for _ in range(n):
        o.grow()
    return o.size


bag, other = Bag(), Other()
print(hot(bag, 3), hot(other, 3))
bag2 = Bag()
for name, value in [("size", "big"), ("weight", 2.5), ("grow", lambda: None)]:
    setattr(bag2, name, value)
print(bag2.size, bag2.weight, hot(bag2, 2))
print(hot(bag, 3), hot(other, 3))
setattr(other, "size", 0.5)
print(hot(other, 1), getattr(other, "size"), getattr(other, "none", "default"))
print(type(bag).__name__, type(bag) is Bag, bag.__class__ is Bag, bag.__class__.__name__)


class Maybe:
    def __init__(self, link):
        self.link = link

    def end(self):
        return self if self.link is None else self.link.end()


print(Maybe(Maybe(None)).end().link)
none = Maybe(None)
try:
    none.link.end()
except AttributeError as e:
    print(e)
try:
    none.link.link
except AttributeError as e:
    print(e)
print(none.link.__class__.__name__, none.link.__str__())
