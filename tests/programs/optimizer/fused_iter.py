# Loops over instances of classes whose __iter__ is changed, or is not the one that the class defines.
class Steps:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield i


class Named(Steps):
    def __iter__(self):
        yield from super().__iter__()
        yield "end"


class Plain:
    pass


class Bad:
    def __iter__(self):
        yield 1
        raise KeyError("k")


def walk(steps):
    for x in steps:
        print(x, end=" ")
    print()


walk(Steps(3))
walk(Named(2))
try:
    walk(Plain())
except TypeError as e:
    print(e)
Plain.__iter__ = lambda self: iter([1, 2])
walk(Plain())
own = Steps(2)
own.__iter__ = lambda: iter("never asked")
walk(own)
Steps.__iter__ = lambda self: iter("changed")
walk(Steps(3))
walk(Bad())
