# Counters that are stepped on the way back, several ways of them, with calls and exceptions between.
def three_ways(xs, ys, zs):
    count = 0
    for i in range(len(xs)):
        if xs[i]:
            continue
        if ys[i]:
            continue
        if zs[i]:
            count += 100
            continue
        count += 1
    return count


def called(xs, f):
    out = []
    for i in range(len(xs)):
        if xs[i] == 0:
            continue
        f(i)
        if xs[i] == 1:
            continue
        out.append(i)
        f(-i)
    return out


def counted(n):
    i = 0
    total = 0
    while i < n:
        if i % 3 == 0:
            i += 1
            continue
        if i % 5 == 0:
            i += 2
            total += i
            continue
        total ^= i
        i += 1
    return total, i


def both(xs):
    i = 0
    j = len(xs) - 1
    moved = 0
    while i < j:
        if xs[i] < xs[j]:
            i += 1
            j -= 1
            continue
        if xs[i] == xs[j]:
            i += 1
            j -= 1
            moved += 2
            continue
        xs[i], xs[j] = xs[j], xs[i]
        i += 1
        j -= 1
        moved += 1
    return moved, xs


def after(xs, x):
    for i in range(len(xs)):
        if xs[i] != x:
            continue
        break
    else:
        i = -1
    return i


def caught(xs, ds):
    out = []
    for i in range(len(xs)):
        try:
            if xs[i] < 0:
                continue
            out.append(xs[i] // ds[i])
        except ZeroDivisionError:
            out.append(-i)
            continue
        except IndexError as e:
            out.append(str(e))
            break
        finally:
            out.append(i)
        if i == 5:
            continue
        out.append(None)
    return out


def nested(n):
    total = 0
    for i in range(n):
        for j in range(i):
            if j & 1:
                continue
            if j & 2:
                break
            for k in range(j):
                if k == 1:
                    continue
                total += i * j + k
        else:
            continue
        total -= 1
    return total


def changed(n):
    seen = []
    for i in range(n):
        seen.append(i)
        i += 10
        if i & 1:
            continue
        seen.append(i)
    return seen


def generated(xs):
    for i in range(len(xs)):
        if not xs[i]:
            continue
        yield i
        if xs[i] > 1:
            continue
        yield -i


def near_the_end():
    i = 2**62 - 3
    seen = []
    while i < 2**62 + 3:
        if i & 1:
            i += 1
            continue
        seen.append(i)
        i += 1
    return seen


def floats(n):
    x = 0.0
    i = 0
    while x < n:
        if i & 1:
            x += 0.5
            i += 1
            continue
        x += 1.0
        i += 1
    return x, i


print(three_ways([0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0]), three_ways([], [], []))
calls = []
print(called([0, 1, 2, 0, 3], calls.append), calls)
print(counted(0), counted(1), counted(50))
print(both([5, 4, 3, 2, 1]), both([1, 2, 2, 1, 0]), both([]))
print(after([1, 2, 3], 3), after([1, 2, 3], 9), after([7], 7))
print(caught([1, 2, -3, 4, 5, 6, 7, 8], [1, 0, 1, 2, 0, 3, 1]))
print(nested(9))
print(changed(6))
print(list(generated([0, 1, 2, 0, 1])))
g = generated([1, 2, 3])
print(next(g), next(g))
g.close()
print(near_the_end())
print(floats(7))
try:
    three_ways([0, 0, 0], [0, 0], [0, 0, 0])
except IndexError as e:
    print("IndexError", e)
try:
    called([1, 2], lambda i: 1 // (1 - i))
except ZeroDivisionError as e:
    print("ZeroDivisionError", e)
