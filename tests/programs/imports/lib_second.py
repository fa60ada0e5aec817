import lib_first

try:
    print(lib_first.value)
except AttributeError as error:
    print(error)
try:
    lib_first.both(1)
except AttributeError as error:
    print(error)
early = "early"
value = 2.5


def back(n):
    return lib_first.both(n) if n else lib_first.value


print("second done")
