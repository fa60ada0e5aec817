# `==` of instances: of classes with nothing of their own, of derived ones that have something, and of builtins.


class Plain:
    pass


class Derived(Plain):
    def __eq__(self, other):
        return "derived"

    __hash__ = None


class OnlyNe(Plain):
    def __ne__(self, other):
        return "ne"


class Late(Plain):
    pass


class Never:
    def __eq__(self, other):
        return NotImplemented


things = [Plain(), Plain(), Derived(), OnlyNe(), Late(), Never(), None, 1, "x", object(), type, len, Plain]
for a in things:
    print([(a == b, a != b) for b in things])
Late.__eq__ = lambda self, other: "late"
print(things[0] == things[4], things[4] == things[0], things[4] != things[0], things[4] == 1)
del Late.__eq__
print(things[0] == things[4], things[4] == things[0], things[4] == things[4])
print(things.index(things[4]), things.count(things[1]), things[1] in things, Plain() in things[:2])
try:
    things[0] < things[1]
except TypeError as e:
    print(e)
