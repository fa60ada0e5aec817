# Defaults that are no constants: what a call leaves out is what the function was made with.

SHARED = [1.0, 2.0, 3.0]
PAIRS = [(SHARED, 0.5), ([4.0, 5.0, 6.0], 0.25)]


def scaled(by, values=SHARED, pairs=PAIRS):
    total = 0.0
    for (a, b, c), weight in pairs:
        total += (a + b + c) * weight
    for v in values:
        total += v * by
    return total


print(scaled(2.0), scaled(2), scaled(2.0, [1, 2]), scaled(2.0, pairs=[([1, 2, 3], 2)]))
SHARED.append(7)
print(scaled(1.0, pairs=[]))
SHARED[0] = "text"
try:
    print(scaled(1.0, pairs=[]))
except TypeError as e:
    print("TypeError", e)


def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2.5), collect("three"))
print(collect(4, []), collect(5))


def late(x, scale=len(SHARED) * 1.5):
    return x * scale


print(late(2), late(2.0), late("ab", 2))
try:
    late()
except TypeError as e:
    print("TypeError", e)
try:
    late(1, 2, 3)
except TypeError as e:
    print("TypeError", e)


class Holder:
    kept = [1, 2]

    def add(self, x, to=kept):
        to.append(x)
        return sum(self.kept[:2])

    def texts(self, to=SHARED):
        to.append("more")
        return len(to)


h = Holder()
print(h.add("s"), h.add(2), Holder.kept, h.texts(), SHARED)


def made_twice(n, acc=[0]):
    acc[0] = acc[0] + n
    return acc[0]


print(made_twice(1), made_twice(1.5), made_twice(n=2))
alias = made_twice
print(alias(3), alias(1 << 70))


def gen(n, extra=SHARED[:2]):
    yield n
    yield from extra


print(list(gen(1)), list(gen(1, "ab")))


def roots(x, e=0.5):
    return (x * x + x * x) ** e, (x * 1.0) ** e


for x in (2.0, 0.0, -3.0):
    print(roots(x))
for x in (0.0, -0.0):
    try:
        print((x * x) ** -1.5)
    except ZeroDivisionError as e:
        print("ZeroDivisionError", e)
nan, inf = float("nan"), float("inf")
print((nan * nan) ** 0.5, (inf * inf + nan * nan) ** -1.5, (inf * inf) ** -0.5, (2.0 * 2.0) ** 3, (3 * 3) ** -1)
