# Hooks of one class say nothing about others; attributes of anything set through it are its own.
class Log:
    def __init__(self):
        object.__setattr__(self, "names", [])

    def __setattr__(self, name, value):
        self.names.append((name, value))

    def __getattribute__(self, name):
        if name == "free":
            return 42
        return object.__getattribute__(self, name)

    def __delattr__(self, name):
        self.names.append(name)


class P(object):
    def __init__(self, x):
        self.x = x


def fill(target, value):
    target.x = value
    return target


ps = [P(1), fill(P(1), 2), fill(P(1), 2.5)]
log = fill(Log(), "a")
del log.x
print([p.x for p in ps], log.names, log.free)
