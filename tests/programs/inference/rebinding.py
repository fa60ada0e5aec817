# Globals, functions and cells that change their type after a hot loop has run with another one.
import math

total = 0
scale = 2
late = None


def area(x):
    return x * scale


def hot(n):
    s = 0
    for i in range(n):
        s += area(i)
    return s


print(hot(100))
scale = 0.5
print(hot(100))
scale = "ab"
try:
    print(hot(3))
except TypeError as e:
    print("TypeError", e)


def use_late():
    return later + 1


try:
    use_late()
except NameError as e:
    print(e)
later = 41
print(use_late())
del later
try:
    use_late()
except NameError as e:
    print(e)
later = 1.5
print(use_late())


def conditional(flag):
    global maybe
    if flag:
        maybe = 3
    return maybe


try:
    conditional(False)
except NameError as e:
    print(e)
print(conditional(True), conditional(False))


def counter():
    n = 0

    def up(by):
        nonlocal n
        n = n + by
        return n

    return up


up = counter()
print([up(1) for _ in range(3)], up(0.5), up(2))
word = counter()
try:
    word("x")
except TypeError as e:
    print("TypeError", e)


def swap():
    x = 1

    def show():
        return x

    first = show()
    x = "one"
    second = show()
    x = [1]
    return first, second, show()


print(swap())


def unbound(flag):
    if flag:
        value = 1

    def read():
        return value

    return read


print(unbound(True)())
try:
    unbound(False)()
except NameError as e:
    print(e)


def area2(x):
    return x + 1


print(area2(1))
area2 = lambda x: str(x) + "!"
print(area2(1))

print(math.sqrt(16.0), math.floor(2.5))
real_sqrt = math.sqrt
math.sqrt = lambda x: "patched"
print(math.sqrt(16.0))
math.sqrt = real_sqrt
print(math.sqrt(16.0))


def grow(n):
    x = 1
    for _ in range(n):
        x = x * 3
    return x


print(grow(10), grow(45))
big = 2**62 - 3
step = 0
while step < 5:
    big += 1
    step += 1
    print(big, big - 2**62)
