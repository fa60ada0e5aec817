# Attributes of modules of the program: functions, classes and variables, before and after they change.
import lib_tools
import lib_tools as tools


def work(n):
    total = 0
    for i in range(n):
        total += lib_tools.scaled(i) + tools.scaled(i, factor=lib_tools.limit)
    return total


print(work(10), lib_tools.calls, tools.calls)
print(lib_tools.scaled("ab"), lib_tools.scaled(2.5), lib_tools.scaled(10**30))
box = lib_tools.Box(4)
print(box.double(), lib_tools.Box.size, type(box) is tools.Box, isinstance(box, lib_tools.Box))


class Bigger(lib_tools.Box):
    def double(self):
        return super().double() + 1


print(Bigger(5).double(), Bigger.__mro__[1].__name__)
try:
    lib_tools.scaled()
except TypeError as error:
    print(error)
try:
    lib_tools.scaled(1, 2, 3)
except TypeError as error:
    print(error)
try:
    print(lib_tools.made_late)
except AttributeError as error:
    print(error)
lib_tools.late()
print(lib_tools.made_late)
lib_tools.made_late.append(3)
print(tools.made_late)
print(lib_tools.limit)
lib_tools.unset()
try:
    print(lib_tools.limit)
except AttributeError as error:
    print(error, error.name, error.obj is lib_tools)
try:
    work(1)
except AttributeError as error:
    print(error)
lib_tools.swap()
print(lib_tools.scaled(1), tools.scaled(2, factor=5))
try:
    print(lib_tools.missing)
except AttributeError as error:
    print(error)
print(lib_tools.__name__, lib_tools.__doc__, sorted(n for n in vars(lib_tools) if not n.startswith("__")))
lib_tools.absent(1)
