# `__init__` replaced by plain assignment: calls before and after, of the class and of a subclass.
class A:
    def __init__(self, v):
        self.v = v

    def twice(self):
        return self.v + self.v


class B(A):
    pass


def total(n):
    t = 0
    for i in range(n):
        t += A(i).twice()
    return t


print(total(10), A("early").twice(), B(1.5).twice())


def other(self, v):
    self.v = [v]


A.__init__ = other
print(A("late").twice(), B(2).twice())
try:
    print(total(3))
except TypeError as e:
    print("TypeError", e)
