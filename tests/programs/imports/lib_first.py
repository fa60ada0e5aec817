import lib_second

value = 1


def ask():
    return lib_second.value


def both(n):
    return value + lib_second.value + n


print("first done", lib_second.early)
