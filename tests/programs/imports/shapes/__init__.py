"""A package."""
print("init shapes")
NAME = "shapes"
counter = 0
from . import circle
from .square import side


def area(s):
    return side(s) * side(s)


def get_counter():
    return counter


def total():
    return area(1), circle.area(1)
