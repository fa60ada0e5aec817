# Classes derived from classes of other modules: their methods are found from there too.
import lib_bases
import lib_bases as again
from lib_bases import Base, Hooked, Middle, make
from lib_bases import Middle as Other


class Own(Base):
    def value(self):
        return "own"


class Further(Other):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y

    def value(self):
        return [self.x, self.y]


class Through(lib_bases.Base):
    def value(self):
        return (self.x,)


class Asked(Hooked):
    def known(self):
        return self.unknown


def local(x):
    from lib_bases import Base as Here

    class Inside(Here):
        def value(self):
            return -self.x

    return Inside(x), Here(x)


things = [Base(1), Middle(2), Own(3), Further(4, 5), Through(6), make(7), *local(8)]
for t in things:
    print(type(t).__name__, t.value(), t.double())
print(Asked().known(), Asked().anything)
print([isinstance(t, Base) for t in things], isinstance(things[3], Other))


def total(items):
    return [t.double() for t in items]


print(total(things[:2]))
# A class of the module is replaced, then one of its methods.
kept = Base
lib_bases.Base = Own
print(make(1).double(), kept(2).double())
again.Middle.value = lambda self: 100
print(total(things[:4]))
again.LIMIT = 1.5
print(lib_bases.limit())
