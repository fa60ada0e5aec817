print("init square")
__all__ = ["side"]
_hidden = 1


def side(x):
    return x


def not_exported():
    return 0
