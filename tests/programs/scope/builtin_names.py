# Globals with names of builtins, before and after they are bound.
def sum(xs):
    return "mine " + repr(list(xs))
def f():
    return sum(x for x in range(3))
print(f())
def list(xs): return [*xs, "L"]
print(f(), list(x for x in "ab"))
print(any(x for x in (0, 1)))
