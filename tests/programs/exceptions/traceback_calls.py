# Uncaught and printed tracebacks: with, comprehensions, delegation, chains over several lines.
class M:
    def __enter__(self): return self
    def __exit__(self, *a): return False
def f(a, b):
    with M() as m:
        x = [a / i for i in b]
    return x
def g():
    for q in f(1,
               [1, 0]):
        print(q)
class C:
    def m(self):
        try:
            g()
        except ZeroDivisionError as e:
            raise ValueError("bad " +
                             str(e)) from e
        finally:
            print("fin")
def gen():
    yield 1
    yield from (1 / x for x in (1, 0))
def deco(f):
    raise KeyError("deco")
try:
    list(gen())
except ZeroDivisionError:
    import traceback
    traceback.print_exc()
try:
    @deco
    def h(): pass
except KeyError:
    traceback.print_exc()
try:
    a, b = 1, 2, 3
except ValueError:
    pass
x = (C()
     .m()
     .z)
