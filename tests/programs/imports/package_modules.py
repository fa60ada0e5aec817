# Modules of a package as attributes and names: what is called through them, and what changes.
from shapes import circle, square as sq
import shapes.inner.deep
import shapes


def work(n):
    total = 0
    for i in range(n):
        total += circle.area(i) + sq.side(i)
    return total


print(work(5), work(0))
print(shapes.circle.area(2), shapes.inner.deep.__name__)
old = circle.area
circle.area = lambda r: 1000
print(work(2), shapes.circle.area(3))
circle.area = old
print(work(2))
shapes.square = None
print(work(1), shapes.square)
try:
    circle.nothing()
except AttributeError as error:
    print(error)
