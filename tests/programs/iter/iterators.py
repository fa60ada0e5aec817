# Iterators that the program makes: places in what they run over, where they stay in the function.
import traceback


def first_and_rest(xs):
    it = iter(xs)
    best = next(it)
    for x in it:
        if x > best:
            best = x
    return best


def pairs(xs):
    it = iter(xs)
    out = []
    while True:
        a = next(it, None)
        if a is None:
            return out
        b = next(it, "odd")
        out.append((a, b))


def grows():
    xs = [1, 2]
    it = iter(xs)
    print(next(it), next(it), next(it, "end"))
    xs.append(3)
    print(next(it, "still the end"))
    xs = [1, 2, 3]
    it = iter(xs)
    print(next(it))
    xs.append(4)
    for x in it:
        print(x, end=" ")
        if x == 2:
            xs.pop()
    print(next(it, "over"))
    xs.append(9)
    print(next(it, "over"), list(xs))


def shrinks():
    xs = [1, 2, 3, 4]
    it = iter(xs)
    next(it)
    next(it)
    del xs[1:]
    print(next(it, "none"))
    xs.extend([7, 8, 9])
    print(next(it, "none"))


def stops(text):
    it = iter(text)
    try:
        while True:
            c = next(it)
            print(c, end=",")
    except StopIteration as e:
        print("stop", e.args, e.value)
    print(next(it, None))


def token(text):
    it = iter(text)
    out = []
    for c in it:
        if c.isdigit():
            word = c
            for c in it:
                if not c.isdigit():
                    break
                word += c
            out.append(int(word))
        if c == '"':
            word = ""
            while (c := next(it)) != '"':
                word += c
            out.append(word)
    return out


def nested(rows):
    total = 0
    for row in rows:
        it = iter(row)
        for x in it:
            y = next(it, 0)
            total += x * y
            if total > 50:
                break
        total += sum(1 for left in row)
        for x in it:
            total += 1000
    return total


def kept(xs):
    it = iter(xs)
    pairs = list(zip(it, it))
    other = iter(xs)
    a, b, *c = other
    third = iter(xs)
    if len(xs) > 3:
        third = iter("abc")
    return pairs, a, b, c, next(third), it is iter(it)


def bad():
    it = iter((1, 2))
    next(it)
    next(it)
    next(it)


def generator(xs):
    it = iter(xs)
    for x in it:
        yield x
        y = next(it, None)
        if y is not None:
            yield -y
    yield next(it, "last")


def handled():
    it = iter([1, 0, 2])
    out = []
    for x in it:
        try:
            out.append(10 // x)
        except ZeroDivisionError:
            out.append(next(it))
        finally:
            out.append("f")
    return out


def with_bytes():
    it = iter(b"abc")
    t = 0
    for b in it:
        t += b
        t += next(it, 0)
    return t


def floats():
    it = iter([0.5, 1.5, 2.5])
    s = next(it)
    for x in it:
        s += x
    return s


print(first_and_rest([3, 9, 2]), first_and_rest("hello"), first_and_rest((1.5, 2.5)))
print(pairs([1, 2, 3]), pairs("abcd"), pairs([]))
grows()
shrinks()
stops("xyz")
stops([])
print(token('12 ab "quoted" 7'))
print(nested([[1, 2, 3], [4, 5], [6]]), kept([1, 2, 3, 4]))
print(list(generator([1, 2, 3])), handled(), with_bytes(), floats())
try:
    first_and_rest([])
except StopIteration:
    traceback.print_exc()
try:
    token('"open')
except StopIteration as e:
    traceback.print_exc()
    print(e.__context__)
try:
    first_and_rest(5)
except TypeError as e:
    print(e)
bad()
