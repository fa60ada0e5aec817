# object.__setattr__ goes past the hook of a class, and to any class.
class Guarded(object):
    def __setattr__(self, name, value):
        object.__setattr__(self, name, ("guarded", value))


class Plain(object):
    def __init__(self, x):
        self.x = x

    def twice(self):
        return self.x * 2


g = Guarded()
g.x = 1
print(g.x)
items = [Plain(1), Plain(2.5)]
print([p.twice() for p in items])
for n, p in zip(("x", "twice"), items):
    object.__setattr__(p, n, "text")
try:
    print([p.twice() for p in items])
except TypeError as e:
    print(e)
