# Attributes of modules that the program stores, deletes, and reads through other names.
import lib_tools


def area(n):
    return lib_tools.scaled(n)


print(area(4))
lib_tools.scaled = lambda n: -n
print(area(4))
lib_tools.limit = 2.5
print(lib_tools.limit * 2)
lib_tools.fresh = "new"
print(lib_tools.fresh)
del lib_tools.scaled
try:
    area(1)
except AttributeError as error:
    print(error)
alias = lib_tools
setattr(alias, "calls", "changed")
print(lib_tools.calls)
setattr(alias, "Box", int)
print(lib_tools.Box("12") + 1)
lib_tools = alias.Box
print(lib_tools.real.__name__ if hasattr(lib_tools, "real") else None)
