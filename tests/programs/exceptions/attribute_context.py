# An AttributeError that the program raises while an attribute is looked up knows what was looked up.
class Dynamic:
    def __getattr__(self, name):
        raise AttributeError(f"no {name} here")


class Property:
    @property
    def broken(self):
        raise AttributeError("broken itself")

    @property
    def inner(self):
        return self.missing


class Named:
    def __getattr__(self, name):
        raise AttributeError("said before", name="given", obj=7)


def show(get, owner):
    try:
        get(owner)
    except AttributeError as e:
        print(e, e.name, e.obj is owner, e.obj if isinstance(e.obj, int) else "")


show(lambda o: o.abc, Dynamic())
show(lambda o: getattr(o, "def_"), Dynamic())
show(lambda o: getattr(o, "broken"), Property())
show(lambda o: o.inner, Property())
show(lambda o: o.x, Named())


class Sequence:
    def __getitem__(self, i):
        return i


try:
    reversed(Sequence())
except TypeError as e:
    print(e)
