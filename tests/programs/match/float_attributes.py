# Patterns read float attributes.
class P:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Q:
    def __init__(self, x):
        self.x = x


def kind(p):
    match p:
        case P(0.0, y):
            return "on axis", y
        case P(x=a, y=b) if a == b:
            return "diagonal", a
        case P(x, _):
            return "point", x
        case Q(x=1.5):
            return "q"
        case _:
            return "other"


for p in (P(0.0, 2.0), P(-0.0, 3.0), P(1.5, 1.5), P(2.5, 1.0), Q(1.5), Q(2.5), 3):
    print(kind(p))
