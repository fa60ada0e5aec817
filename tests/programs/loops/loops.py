# while, for, else, break, continue, nested and with try.
def find(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            print("found", i)
            break
    else:
        print("not found")


find([1, 2, 3], 2)
find([1, 2, 3], 5)
n = 0
while n < 5:
    n += 1
    if n == 2:
        continue
    if n == 4:
        break
    print(n)
else:
    print("never")
while n < 6:
    n += 1
else:
    print("else", n)
while True:
    n -= 1
    if not n:
        break
print(n)
for i in range(3):
    for j in range(3):
        if j == i:
            continue
        if i == 2:
            break
        print(i, j)
    else:
        print("inner else", i)
for i in range(0):
    pass
else:
    print("empty")


def returns():
    for i in range(10):
        for j in range(10):
            if i * j == 42:
                return i, j


print(returns())


def with_finally():
    log = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(i)
        finally:
            log.append("f%d" % i)
    else:
        log.append("else")
    return log


print(with_finally())


def nested_finally():
    out = []
    while True:
        try:
            try:
                for k in (1, 2, 3):
                    try:
                        if k == 2:
                            break
                        out.append(k)
                    finally:
                        out.append("a")
                else:
                    out.append("no")
                return out
            finally:
                out.append("b")
        finally:
            out.append("c")


print(nested_finally())


def finally_overrides():
    for i in range(3):
        try:
            return "try", i
        finally:
            if i < 2:
                continue
            return "finally", i


print(finally_overrides())


def mutate():
    data = [1, 2, 3]
    for d in data:
        if d < 3:
            data.append(d + 10)
        if len(data) > 8:
            break
    return data


print(mutate())
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xyz")]:
    print(a, b, c)


class Target:
    pass


t = Target()
for t.x in range(3):
    pass
print(t.x)
d = {}
for d["k"] in "ab":
    print(d)
i = 100
for i in range(3):
    i += 10
print(i)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(4)), sum(Countdown(5)))


class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i * i


for q in Old():
    print(q)
try:
    for q in 5:
        pass
except TypeError as e:
    print(e)
total = 0
for i in range(1000):
    if i % 3 == 0 or i % 5 == 0:
        total += i
print(total)
x = 5
while x: x -= 1
else: print("done", x)
