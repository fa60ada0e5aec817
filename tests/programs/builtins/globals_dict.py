# globals() is the module's namespace itself: changes show on both sides.
counter = 1
g = globals()
g["fresh"] = 41
g["counter"] += 1
print(fresh, counter, "fresh" in g, g is globals(), type(g) is dict, isinstance(g, dict))
counter = 10
print(g["counter"], g.get("counter"), len(g) == len(globals()))
del g["fresh"]
try:
    print(fresh)
except NameError as e:
    print(e)
g.update(a=1, b=2)
print(a + b, g.pop("a"), "a" in g)
try:
    a
except NameError as e:
    print(e)
del b
print("b" in g, g.setdefault("c", 5), c)
for name in ["x0", "x1", "x2"]:
    globals()[name] = name.upper()
print(x0, x1, x2, g["__name__"], [k for k in g if k.startswith("x")])


def function():
    globals()["from_function"] = "set"
    return globals()["counter"], globals() is g


print(function(), from_function)
copy = dict(g)
copy["counter"] = -1
print(counter, copy["counter"])
del counter
try:
    g["counter"]
except KeyError as e:
    print("KeyError", e)
