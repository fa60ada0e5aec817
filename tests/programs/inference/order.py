# What is bound when functions of the module run in the middle of it.
log = []


def first():
    try:
        return FIRST
    except NameError:
        return "FIRST unbound"


class Early:
    made = first()

    def method(self):
        return [LATE, first()]


print(Early.made)
FIRST = 1
print(first())
try:
    Early().method()
except NameError as e:
    print(e)
LATE = 2
print(Early().method())

for i in range(3):

    def show():
        return (i, now)

    if i:
        print(show())
    now = i * 10


def maybe():
    return branch


if log:
    branch = "yes"
try:
    print(maybe())
except NameError as e:
    print(e)


def decorate(f):
    log.append(f.__name__)
    try:
        log.append(f())
    except NameError as e:
        log.append(str(e))
    return f


@decorate
def decorated():
    return AFTER


AFTER = "after"
log.append(decorated())
print(log)


class Meta(type):
    def __call__(cls, *args):
        return (cls.__name__, READY)


class M(metaclass=Meta):
    pass


try:
    M()
except NameError as e:
    print(e)
READY = True
print(M())


class Hook:
    def __init_subclass__(cls):
        try:
            cls.seen = HOOK
        except NameError:
            cls.seen = None


class Sub(Hook):
    pass


HOOK = 5


class Sub2(Hook):
    pass


print(Sub.seen, Sub2.seen)


class Del:
    def __init__(self):
        try:
            self.v = END
        except NameError:
            self.v = "no END"


print(Del().v)
try:
    raise ValueError(1 / 0)
except ZeroDivisionError:
    END = 1
print(Del().v)
while True:
    try:
        IN_LOOP
        break
    except NameError:
        IN_LOOP = 1
print(IN_LOOP)
