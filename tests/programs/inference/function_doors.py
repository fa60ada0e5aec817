# Functions that yield, are held by objects, or leave late: what they get as arguments is known only until then.
def numbers(n):
    for i in range(n):
        got = yield i
        if got is not None:
            print("got", got + got)
    return n

def consume(g, n):
    return [x + 1 for x in g(n)]

def call(g, n):
    return g(n)

print(consume(numbers, 3))
it = call(numbers, 3)
next(it)
print(it.send("ab"))
print(getattr(numbers, "__call__")(2).send(None))

def echo(x):
    while True:
        x = yield x

def start(f, v):
    g = f(v)
    next(g)
    return g

g = start(echo, 1)
print(g.send("s"), g.send(2.5))

def late(x):
    yield x
    yield x + x

print([v * 2 for v in call(late, 2)])
import functools
print(list(functools.reduce(lambda a, b: b, [late, late])("z")))

class Cell:
    def __init__(self, make):
        self.make = make
    def items(self):
        for x in self.make(2):
            yield x
print(list(Cell(numbers).items()), list(Cell(late).items()))
fs = [numbers, late]
print([list(f(2)) for f in fs])
fs.append(lambda n: (n, "x"))
print([list(f(1)) for f in fs])

class Lazy:
    def __getattr__(self, name):
        return lambda *a: (name, a)
    def go(self):
        return self.made_up(1)
print(Lazy().go())
l = Lazy(); l.made_up = consume
print(l.made_up(numbers, 2), l.go() if False else "")

def outer():
    def inner(x):
        return x + x
    return inner
f = outer()
print(f(2))
print(list(map(outer(), ["a", 1])))
d = {}
d.update(f=f)
print(d["f"]("upd"))
t = (f, 1)
a, *rest = t, f
print(rest[0]("star"))
x, y = f, f
x = y if d else None
print(x("tern"))
def raiser(f):
    try:
        raise KeyError(f)
    except KeyError as e:
        return e.args[0]("in except")
print(raiser(f))
import sys
sys.displayhook = f
print(sys.displayhook("hook"))
