# Names that are made at run time, through __getattribute__ of builtin types; names that are no strs.
class A:
    value = 5
    def __init__(self): self.other = 6
    def __getattribute__(self, name):
        return object.__getattribute__(self, name[:2] + name[2:])
a = A()
n = "".join(["val", "ue"]); m = "".join(["oth", "er"])
print(object.__getattribute__(a, n), object.__getattribute__(a, m), a.value, a.other, type.__getattribute__(A, n), getattr(a, n), (5).__getattribute__("re" + "al"))
for bad in (None, 5, b"x"):
    for o in (a, "abc", 5, A, object(), print):
        try: print(object.__getattribute__(o, bad))
        except TypeError as e: print(e)
        try: print(type(o).__getattribute__(o, bad))
        except TypeError as e: print(e)
