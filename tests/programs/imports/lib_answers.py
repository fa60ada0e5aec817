"""A module that answers for attributes it does not hold."""
held = 1


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(name)
    return "made " + name


def drop():
    global held
    del held
