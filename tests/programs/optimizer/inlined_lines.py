import traceback


def unused(a, b):
    for x in range(2):
        c = a & a
    yield a


def helper(a):
    c = a & a
    return a


def wrapped(a):
    return helper(a) + 1


def shared():
    g = unused(7, 3)
    for again in range(2):
        for v in g:
            print(again, v)


shared()
print(wrapped(3))
try:
    for v in unused(0.5, 1):
        print(v)
except TypeError:
    traceback.print_exc()
try:
    print(helper(1.5))
except TypeError:
    traceback.print_exc()
