# golden: -O2 --dump-before=shrink --dump-after=shrink --dump-func=get_counter
counter = 1


def get_counter():
    return counter


print(get_counter())
del counter
