# A module with a module inside, for modules_as_values.py.
import lib_bases

SIZE = 3


def size():
    return SIZE


def patch(module, name, value):
    setattr(module, name, value)
