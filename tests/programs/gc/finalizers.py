# __del__ of objects on cycles, resurrection, weakref callbacks, finalize.
import gc
import weakref

log = []


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(self.name)


def cycle():
    a, b = Noisy("a"), Noisy("b")
    a.b, b.a = b, a


gc.collect()
cycle()
print(gc.collect(), sorted(log))
log.clear()

saved = []


class Phoenix:
    def __init__(self):
        self.me = self

    def __del__(self):
        saved.append(self)


def burn():
    Phoenix()


burn()
gc.collect()
print(len(saved), saved[0].me is saved[0])
r = weakref.ref(saved[0])
print(r() is saved[0])
saved.clear()
gc.collect()
print(r(), len(saved))


class Node:
    pass


def watched():
    n = Node()
    n.self = n
    return weakref.ref(n, lambda ref: log.append(("callback", ref() is None)))


w = watched()
gc.collect()
print(w(), log)
log.clear()

n = Node()
f = weakref.finalize(n, log.append, "finalized")
print(f.alive)
n = None
gc.collect()
print(f.alive, log)
