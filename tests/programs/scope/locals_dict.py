# locals(), vars() and dir() without arguments: in functions, class bodies, comprehensions and modules.


def plain(a, b=2, *rest, key=None, **more):
    print(locals())
    c = a
    print(vars(), dir())
    del c
    print(locals(), "c" in vars())


plain(1)
plain(1, 3, 4, 5, key=6, other=7)


def one_dict(flag):
    names = locals()
    if flag:
        late = 1
    again = locals()
    print(names is again, sorted(names), "again" in locals())
    names["added"] = True
    flag = None
    print(locals()["flag"], locals()["added"])


one_dict(False)
one_dict(True)


def captured(p, q):
    z, a = 1, 2

    def inner():
        local = z
        print(locals())
        return a + p

    inner()
    print(list(locals()))


captured(3, 4)


def loop():
    for i in range(3):
        print(list(vars()), end=" ")
        later = i
    print(dir())


loop()


def generator(n):
    yield dict(locals())
    m = n * 2
    yield locals()["m"]


print(list(generator(4)))


class Names:
    x = 1
    __private = 2
    print([n for n in dir() if n[:2] != "__"], "x" in locals(), locals() is vars())

    def method(self):
        __own = 1
        return sorted(locals())


print(Names().method())
print([sorted(n for n in locals() if n != ".0") for x in range(2) for y in "a"])
print((lambda v, w=1: locals())(5))
print("plain" in locals(), locals() is globals(), "Names" in dir(), vars() is globals())


def formatted(width, height):
    return "{width}x{height}".format(**locals()) + " %(width)s" % vars()


print(formatted(3, 4))


def shadowed():
    def locals():
        return "mine"

    return locals()


print(shadowed())
