# Inlined calls: what is evaluated when, exceptions in the middle, names bound late.
log = []


def note(x):
    log.append(x)
    return x


def pick(a, b, flag):
    if flag:
        return a
    return b


def div(a, b):
    return a // b


def runs(n):
    out = []
    for i in range(-n, n + 1):
        try:
            out.append(div(note(7), i))
        except ZeroDivisionError as e:
            out.append(str(e))
        finally:
            out.append(len(log))
    return out


print(runs(3))


def middle(items):
    done = []
    try:
        for chunk in items:
            done.append([div(12, x) for x in chunk])
    except ZeroDivisionError:
        done.append("stop")
    return done


print(middle([[1, 2], [3, -5], [4, 0, 6], [1]]))


def late():
    out = []
    for i in range(3):
        out.append(helper(i))
    return out


try:
    late()
except NameError as e:
    print(e)


def helper(x):
    return x * 2


print(late())


def default(x, k=3, *rest, tail=(), **more):
    return x, k, rest, tail, more


for i in range(2):
    print(default(i), default(i, 1, 2, 3, tail=4, z=5))


def floors():
    out = []
    for a in (-7, 7, -(1 << 62), (1 << 62) - 1, 1 << 70):
        for b in (-2, 2, -1, 1, 3):
            out.append((div(a, b), a % b, a * b, a + b, a - b))
    return out


for row in floors():
    print(row)


def signs(xs):
    return [pick(-x, x * 0.0, x > 0) for x in xs]


print(signs([0.0, -0.0, 1.5, float("nan"), float("-inf"), 3]))


def alias(a):
    b = a
    for i in range(2):
        a = [x + 1 for x in b]
        b.append(len(a))
        b = a
    return a, b, a is b


print(alias([1, 2]))


def growing(xs):
    return [xs.append(x + 10) or x for x in xs if x < 12]


print(growing([1, 2, 3]))


def ranges(n):
    return [[i for i in range(j, n, 2)] for j in range(n)]


print(ranges(4))


class Odd:
    def __index__(self):
        return 3


def generic():
    total = []
    for _ in range(2):
        total += [i for i in range(Odd())]
        total += [c for c in "ab"]
        total += [k for k in {"x": 1}]
    return total


print(generic())


def gens():
    for i in range(3):
        got = yield [i + j for j in range(i)]
        log.append(got)


g = gens()
print(next(g), g.send("a"))
g.close()
print(log[-2:])


def shadows(x):
    y = [x for x in range(x)]
    return x, y, [x for _ in range(2)]


for i in range(2):
    print(shadows(i))


def limit(n):
    if n == 0:
        return 0
    return 1 + sum([limit(n - 1) for _ in range(1)])


print(limit(100))


def deep(n):
    return leaf(n) + deep(n + 1)


def leaf(n):
    global reached
    reached = n + 0
    return n


try:
    deep(0)
except RecursionError as e:
    print(reached, e)


def blame(x):
    return x.missing


def chain(xs):
    for x in xs:
        blame(x)


chain([1])
