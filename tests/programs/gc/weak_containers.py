# WeakValueDictionary, WeakKeyDictionary and WeakSet lose what the program drops.
import gc
import weakref


class Thing:
    def __init__(self, name):
        self.name = name


def fill(values, keys, things):
    kept = Thing("kept")
    for name in ["a", "b", "c"]:
        t = Thing(name)
        values[name] = t
        keys[t] = name
        things.add(t)
    values["kept"] = kept
    keys[kept] = "kept"
    things.add(kept)
    return kept


values = weakref.WeakValueDictionary()
keys = weakref.WeakKeyDictionary()
things = weakref.WeakSet()
kept = fill(values, keys, things)
gc.collect()
print(sorted(values), sorted(keys.values()), [t.name for t in things])
print(values["kept"] is kept, values.get("a"), len(values), len(keys), len(things))
del kept
gc.collect()
print(len(values), len(keys), len(things))
