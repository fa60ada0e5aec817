# __getitem__ and __setitem__ of instances in loops: classes of one place, patched, replaced, removed.
class Grid:
    def __init__(self, w, h):
        self.w = w
        self.cells = [0] * (w * h)

    def __getitem__(self, key):
        x, y = key
        return self.cells[y * self.w + x]

    def __setitem__(self, key, value):
        x, y = key
        self.cells[y * self.w + x] = value


class Doubled(Grid):
    def __getitem__(self, key):
        return 2 * super().__getitem__(key)


class Defaults:
    def __getitem__(self, key, more=1):
        return key, more

    def __setitem__(self, *rest):
        self.last = rest


class Static:
    @staticmethod
    def __getitem__(key):
        return "static", key


class Own:
    def __init__(self):
        self.__getitem__ = lambda key: "of the instance"


class Lazy:
    def __getitem__(self, n):
        if n >= 3:
            raise IndexError(n)
        yield n


class Wrapped:
    def __getattr__(self, name):
        return lambda key: "never"


class Loud:
    def __setitem__(self, key, value):
        raise KeyError(key, value)


def each(things, key):
    for thing in things:
        for _ in range(3):
            try:
                r = thing[key]
                thing[key] = 5
            except (TypeError, KeyError, IndexError, AttributeError) as e:
                r = f"{type(e).__name__}: {e}"
        print(type(thing).__name__, r if not hasattr(r, "send") else "generator")


def run():
    g = Grid(3, 3)
    g[1, 2] = 7
    d = Doubled(3, 3)
    d[1, 2] = 8
    each([g, d, Defaults(), Static(), Own(), Lazy(), Wrapped(), Loud(), {(1, 2): 3}, [1], (1,), None, 5], (1, 2))
    each([g, Defaults(), Lazy(), [1, 2], (3, 4), "ab", {1: 2}], 1)


run()
Grid.__getitem__ = lambda self, key: "patched"
run()
del Grid.__getitem__
try:
    Grid(1, 1)[0, 0]
except TypeError as e:
    print(e)
Own.__getitem__ = lambda self, key: "of the class now"
run()


class Deep:
    def __init__(self, inner):
        self.inner = inner

    def __getitem__(self, n):
        return self.inner[n - 1] if n else "bottom"

    def __setitem__(self, n, value):
        if n:
            self.inner[n - 1] = value
        else:
            print("stored", value)


d = Deep(None)
d.inner = d
print(d[400])
d[400] = "x"
try:
    d[10**5]
except RecursionError as e:
    print(e)
