# Variables of a module that loops of its body change, while others look on.
def show(where):
    print(where, count, total)


def reset():
    global shared
    shared = 0


def reader():
    for _ in range(3):
        yield count


count = 0
total = 0.0
shared = 5
for i in range(4):
    count += i
    total += i / 2
    shared += 1
    if i == 2:
        show("in")
        reset()
print(count, total, shared, i)

# A handler sees what was bound when the exception came.
steps = 0
log = []
for text in ["1", "x", "", "22"]:
    try:
        steps += 1
        value = int(text)
        steps += 10
    except ValueError:
        log.append((steps, text))
        steps = -steps
    else:
        log.append(value)
    finally:
        steps += 100
print(steps, log, value)

# Bound on one path only, and deleted.
for i in range(3):
    try:
        print(maybe)
    except NameError as error:
        print(error)
    if i == 1:
        maybe = i
del maybe
try:
    print(maybe)
except NameError as error:
    print(error)
for i in range(2):
    late = i
show("after")

# A builtin until it is bound.
for i in range(2):
    print(max(3, i))
    if i == 0:
        oldmax = max

        def max(a, b):
            return -1

# Read by generators, lambdas and comprehensions in between.
seen = reader()
looks = []
for i in range(3):
    count = i * 100
    looks.append((next(seen), [count + j for j in range(2)], (lambda: count)()))
print(looks)

# Classes and functions made anew in a loop.
kinds = []
for i in range(3):
    class Kind:
        number = i

        def get(self):
            return self.number, i, count

    def func(x=i):
        return x + i

    kinds.append((Kind, func))
print([(k().get(), f()) for k, f in kinds])

# A small int that becomes big, a float that becomes an int, a list that becomes None.
n = 1
x = 1.5
data = [1, 2, 3]
for i in range(70):
    n = n * 2 + 1
    if i == 40:
        x = 7
    if i == 69:
        data = None
    elif len(data) < 5:
        data.append(n)
print(n, x, data)

# The exception that ends the loop leaves what was bound.
last = None
try:
    for i in [3, 2, 1, 0]:
        last = 6 // i
        i = last
except ZeroDivisionError:
    print(last, i)
while True:
    last -= 1
    if last < 0:
        break
else:
    print("never")
print(last)
