# setattr with a computed name on an object of no known class: no fact about attributes is left.
class P:
    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x + 1


class Q(P):
    pass


def change(objects, names, value):
    for o in objects:
        for n in names:
            setattr(o, n, value)


objects = [P(1), Q(2), P(3)]
print([o.get() for o in objects])
change(objects, ["x"], 0.5)
print([o.get() for o in objects])
change(objects[:1], ["get"], lambda: "instance")
print([o.get() for o in objects])
change([P], ["get"], lambda self: ("class", self.x))
print([o.get() for o in objects], P(1).get(), Q("q").get())
change([Q], ["__init__"], lambda self, x: None)
try:
    Q(1).x
except AttributeError as e:
    print(e)
