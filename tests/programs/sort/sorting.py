# Sorting: stability, keys, reverse, errors, mutation, numbers of comparisons.
def check(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def rng(seed):
    x = seed
    while True:
        x = (x * 1103515245 + 12345) % 2147483648
        yield x >> 8


g = rng(42)
numbers = [next(g) % 1000 for _ in range(300)]
s = sorted(numbers)
print(s[:10], s[-10:], all(s[i] <= s[i + 1] for i in range(299)), s == sorted(s), sorted(s, reverse=True) == s[::-1])
pairs = [(n % 7, i) for i, n in enumerate(numbers)]
by_first = sorted(pairs, key=lambda p: p[0])
print(by_first[:20])
print(sorted(pairs, key=lambda p: p[0], reverse=True)[:20])
print(sorted(pairs, key=lambda p: -p[0]) == sorted(pairs, key=lambda p: p[0], reverse=True))
floats = [n / 7 for n in numbers[:20]]
print(sorted(floats), sorted(floats + [1, 2, 3])[:5])
strings = [str(n) for n in numbers[:30]] + ["é", "z", "日本", "", "A", "a", "\U0001f600", "\uffff"]
print(sorted(strings), sorted(strings, key=len), sorted(strings, key=str.lower, reverse=True)[:5])
print(sorted([True, 3, False, 2, 2.5]), sorted([2**70, 1, -(2**80), 5.5]))
print(sorted([[2, 1], [1, 5], [1]]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted("hello"), sorted({3, 1, 2}), sorted({"b": 1, "a": 2}))
nan = float("nan")
print(sorted([3.0, nan, 1.0, 2.0]), sorted([nan, 1.0]), sorted([1.0, nan]))
print(sorted([1, -1, 0, -0.0, 0.0]))
l = [3, 1, 2]
print(l.sort(), l, l.sort(reverse=True), l, l.sort(key=lambda x: (x % 2, x)), l)
print(sorted([], key=None, reverse=False), sorted([1]), sorted(range(5, 0, -1), reverse=1), sorted([1, 2], reverse=0))
print(sorted(["b", "a"], key=None))

counter = 0


class Counted:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        global counter
        counter += 1
        return self.v < other.v


for n in [1, 2, 5, 31, 32, 33, 64, 65, 100, 257, 1000]:
    g = rng(n)
    data = [Counted(next(g) % 500) for _ in range(n)]
    counter = 0
    r = sorted(data)
    print(n, counter, end=" ")
    counter = 0
    sorted(r)
    print(counter, end=" ")
    counter = 0
    sorted(r[::-1])
    print(counter, end=" ")
    mixed = r[: n // 2] + data[: n // 3] + r[n // 2 :]
    counter = 0
    sorted(mixed, reverse=True)
    print(counter)

check(lambda: sorted([1, "a"]))
check(lambda: sorted(["a", 1]))
check(lambda: sorted([1, None, 2]))
check(lambda: sorted([1j, 2j]))
check(lambda: sorted(1))
check(lambda: sorted())
check(lambda: sorted([], 1))
check(lambda: sorted([], foo=1))
check(lambda: sorted([3, 2, 1], key=lambda x: 1 // (x - 2)))
check(lambda: sorted([{}, {}]))
check(lambda: sorted([object(), 1]) and None)


def mutating():
    l = [3, 1, 2]

    def key(x):
        l.append(x)
        return x

    try:
        l.sort(key=key)
    finally:
        print(l)


check(mutating)


def seen_empty():
    l = [3, 1, 2]
    sizes = []
    l.sort(key=lambda x: sizes.append(len(l)) or x)
    return l, sizes


check(seen_empty)


class Failing:
    count = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        Failing.count += 1
        if Failing.count > 40:
            raise ValueError("too many")
        return self.v < o.v


data = [Failing(x) for x in numbers[:50]]
before = {id(x) for x in data}
check(lambda: data.sort())
print(len(data), {id(x) for x in data} == before)


class Odd:
    def __init__(self, v):
        self.v = v

    def __gt__(self, o):
        return self.v > o.v

    def __repr__(self):
        return f"Odd({self.v})"


print(sorted([Odd(3), Odd(1), Odd(2)]))
print(max([Odd(3), Odd(5)]), [x for x in reversed(sorted([Odd(1), Odd(2)]))])


class Answer:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return [1] if self.v < o.v else []


print([x.v for x in sorted([Answer(3), Answer(1), Answer(2)])])
words = "the quick brown fox jumps over the lazy dog and then some more words to sort".split()
print(sorted(words), sorted(words, key=lambda w: (len(w), w)), sorted(set(words), key=words.index))
from functools import cmp_to_key

print(sorted(words, key=cmp_to_key(lambda a, b: (a > b) - (a < b))) == sorted(words))
big = [next(g) for _ in range(20000)]
b2 = sorted(big)
print(b2[0] <= b2[1], sum(b2) == sum(big), b2 == sorted(big, key=lambda x: x), b2[::-1] == sorted(big, reverse=True))
