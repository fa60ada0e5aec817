"""Functions, a class and globals that main programs use as attributes of the module."""
limit = 10
calls = 0


def scaled(x, factor=3):
    global calls
    calls += 1
    return x * factor


def swap():
    global scaled
    scaled = lambda x, factor=3: ("swapped", x, factor)


class Box:
    size = 1

    def __init__(self, value):
        self.value = value

    def double(self):
        return self.value * 2


def unset():
    global limit
    del limit


def late():
    global made_late
    made_late = [1, 2]
