def f(items, k):
    out = []
    for r in range(3):
        k += r
        try:
            out.append([x // k + r for x in items])
            k -= 3
            out.append([x // k for x in items])
        except ZeroDivisionError:
            out.append(("zero", k, [k for _ in range(2)]))
    return out, k


def unset(flag):
    if flag:
        v = 1
    return [v + i for i in range(2)]


def gen(n):
    for i in range(n):
        got = yield [i * n for _ in range(2)]
        n = got or n
        if i == 2:
            del n
            try:
                yield [n for _ in range(1)]
            except NameError as e:
                yield str(e)
            return


print(f([1, 2, 3], 1))
print(f([5, -7], 3))
print(unset(True))
try:
    unset(False)
except NameError as e:
    print(type(e).__name__, e)
g = gen(5)
print(next(g), g.send(7), list(g))


def counter():
    n = 0

    def bump():
        nonlocal n
        n += 1
        return n
    bump()
    a = n
    bump()
    return a, n


def reader():
    k = 1

    def look():
        return k
    a = look()
    k = 5
    b = look()
    del k
    try:
        look()
    except NameError as e:
        return a, b, str(e)


def deep():
    k = 0

    def mid():
        def inner():
            nonlocal k
            k += 10
        inner()
        return k
    r = mid()
    return r, k


print(counter(), reader(), deep())
