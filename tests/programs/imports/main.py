# Local modules and packages: forms of import, relative imports, cycles, run once.
import shapes
import shapes.square
import shapes.inner.deep as deep
from shapes import area, circle, NAME as name
from shapes.square import *
from shapes.inner import deep as again
import cycle_a

print(shapes.__name__, shapes.square.__name__, deep.__name__, again is deep)
print(area(2), circle.area(1), name, side(5), shapes.total())
print(cycle_a.value, cycle_a.cycle_b.seen)
try:
    print(_hidden)
except NameError as e:
    print(e)
try:
    from shapes import missing
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
try:
    import does_not_exist
except ImportError as e:
    print(type(e).__name__, e)
try:
    shapes.nothing
except AttributeError as e:
    print(e)


def local_import():
    import shapes.square as sq
    from shapes.circle import area as circle_area
    return sq.side(1), circle_area(2)


print(local_import())
shapes.counter += 1
import shapes as same

print(same.counter, same.get_counter())
shapes.area = lambda s: "patched"
print(shapes.area(3), area(3), shapes.total())
print(__name__, shapes.circle.__name__)
