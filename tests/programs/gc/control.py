# gc.disable, gc.enable, gc.isenabled; explicit collections work while disabled.
import gc
import weakref


class Node:
    pass


print(gc.isenabled())
gc.disable()
print(gc.isenabled())


def make():
    n = Node()
    n.self = n
    return weakref.ref(n)


refs = [make() for _ in range(1000)]
print(sum(r() is not None for r in refs))
print(gc.collect())
print(sum(r() is not None for r in refs))
gc.enable()
print(gc.isenabled())
for generation in range(3):
    print(gc.collect(generation))
try:
    gc.collect(3)
except ValueError as e:
    print(e)
