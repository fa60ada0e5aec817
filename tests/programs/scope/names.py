# global, nonlocal, class scopes, del, name lookup at run time.
x = "module"


def reader():
    return x


def writer(v):
    global x
    x = v


print(reader())
writer("changed")
print(reader(), x)


def creator():
    global made
    made = 1


try:
    made
except NameError as e:
    print(e)
creator()
print(made)
del made
try:
    made
except NameError as e:
    print(e)
try:
    del made
except NameError as e:
    print(e)


class C:
    x = "class"
    y = x + "!"
    z = [x for _ in range(2)]

    def method(self):
        return x

    try:
        w = [y for _ in range(1)]
    except NameError as e:
        w = str(e)
    del y


print(C.x, C.z, C().method(), C.w, hasattr(C, "y"))


def outer():
    x = "outer"

    class D:
        print(x)
        a = x
        x = "body"
        b = x

        def get(self):
            return x

    return D


try:
    D = outer()
    print(D.a, D.b, D().get())
except NameError as e:
    print(type(e).__name__, e)


def outer2():
    x = "outer2"

    class E:
        nonlocal x
        x = "set in class"

        class F:
            y = x

    return x, E.F.y


print(outer2())


class Private:
    __secret = 1
    _Private__other = 2

    def __init__(self):
        self.__mine = 3

    def get(self):
        return self.__secret, self.__other, self.__mine

    def __hidden(self):
        return "hidden"

    def call(self):
        return self.__hidden()

    class Inner:
        __secret = "inner"

        def get(self):
            return self.__secret


p = Private()
print(p.get(), p.call(), p._Private__mine, sorted(n for n in vars(p)))
print(Private.Inner().get(), Private.Inner._Inner__secret)
try:
    p.__mine
except AttributeError as e:
    print(e)

len_of = len
print(len_of([1]))


def shadow(len):
    return len + 1


print(shadow(1))
print([len for len in range(2)], len("abc"))


def walrus():
    data = [1, 2, 3, 4]
    out = [y := v * 2 for v in data if (last := v) > 1]
    return out, y, last


print(walrus())
if (n := len("hello")) > 3:
    print(n)
print([last := i for i in range(3)], last)


def conditional_global(flag):
    if flag:
        global counter
    counter = 5


conditional_global(False)
print(counter)


def delete_local():
    a = 1
    del a
    try:
        a
    except UnboundLocalError as e:
        print(e)
    a = 2
    return a


print(delete_local())
for name in "ab":
    pass
print(name)
print(__name__)
v: int = 3
w: "unset"
print(__annotations__)


class Annotated:
    a: int = 1
    b: str

    def f(self):
        c: undefined_name = 2
        return c


print(Annotated.__annotations__, Annotated().f())
