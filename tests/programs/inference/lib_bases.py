# Classes that imported_bases.py derives from.
class Base(object):
    def __init__(self, x):
        self.x = x

    def double(self):
        return self.value() * 2

    def value(self):
        return self.x


class Middle(Base):
    def value(self):
        return self.x + 0.5


class Hooked:
    def __getattr__(self, name):
        return name.upper()


def make(x):
    return Base(x)


LIMIT = 10


def limit():
    return LIMIT
