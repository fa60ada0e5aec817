# Items that change places inside one list: heads turned round, items popped and put back.


def turn(items, k):
    items[: k + 1] = items[k::-1]
    return items


def turn_from_zero(items, k):
    items[0 : k + 1] = items[k::-1]
    return items


def turn_first(items, n):
    items[:n] = items[n - 1 :: -1]
    return items


def turn_constant(items):
    items[:4] = items[3::-1]
    items[:2] = items[1::-1]
    items[:1] = items[0::-1]
    return items


def turn_other(items, others, k):
    items[: k + 1] = others[k::-1]
    return items


def turn_more(items, k):
    items[: k + 2] = items[k::-1]
    return items


def shift(items, i, j):
    items.insert(j, items.pop(i))
    return items


def shift_last(items, j):
    items.insert(j, items.pop())
    return items


def shift_to_end(items, i):
    items.append(items.pop(i))
    return items


def shift_last_to_end(items):
    items.append(items.pop())
    return items


def shift_named(items, i, j):
    item = items.pop(i)
    items.insert(j + 1, item)
    return items


def shift_and_keep(items, i, j):
    item = items.pop(i)
    items.insert(j, item)
    return item, items


def shift_divided(items, i, a, b):
    item = items.pop(i)
    items.insert(a // b, item)
    return items


def shift_to_other(items, others, i):
    others.insert(0, items.pop(i))
    return items, others


def shift_into_result(items, i):
    return items.insert(0, items.pop(i)), items


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e, args)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("index", self.n)
        return self.n


    def __repr__(self):
        return f"Index({self.n})"


class Emptying:
    def __init__(self, items):
        self.items = items

    def __index__(self):
        self.items.clear()
        return 2

    def __repr__(self):
        return "Emptying"


class Loud(list):
    def pop(self, *args):
        print("pop", args)
        return super().pop(*args)

    def insert(self, *args):
        print("insert", args)
        return super().insert(*args)

    def append(self, *args):
        print("append", args)
        return super().append(*args)

    def __setitem__(self, i, v):
        print("set", i, v)
        super().__setitem__(i, v)

    def __getitem__(self, i):
        print("get", i)
        return super().__getitem__(i)


# Lists made here are surely lists.
def turned(n, k):
    items = list(range(n))
    items[: k + 1] = items[k::-1]
    return items


def turned_first(n, k):
    items = list(range(n))
    items[:k] = items[k - 1 :: -1]
    return items


def turned_inplace(n, k):
    items = list(range(n))
    last = k
    k += 1
    items[0:k] = items[last:None:-1]
    return items, k


def turned_more(n, k):
    items = list(range(n))
    items[: k + 2] = items[k::-1]
    return items


def shifted(n, i, j):
    items = list(range(n))
    try:
        items.insert(j, items.pop(i))
    except (IndexError, TypeError, OverflowError) as e:
        print(e, items)
    return items


def shifted_to_end(n, i):
    items = list(range(n))
    try:
        items.append(items.pop(i))
    except (IndexError, TypeError, OverflowError) as e:
        print(e, items)
    return items


def shifted_last(n, j):
    items = list(range(n))
    try:
        items.insert(j, items.pop())
    except (IndexError, TypeError, OverflowError) as e:
        print(e, items)
    return items


def shifted_next(n, i, j):
    items = [float(k) for k in range(n)]
    item = items.pop(i)
    items.insert(j + 1, item)
    return items


def shifted_divided(a, b):
    items = [1, 2, 3]
    try:
        item = items.pop(0)
        items.insert(a // b, item)
    except ZeroDivisionError as e:
        print(e, items)
    return items


def shifted_changing(make, which):
    items = [1, 2, 3]
    index = make(items)
    try:
        if which == 0:
            items.insert(0, items.pop(index))
        elif which == 1:
            items.insert(index, items.pop(0))
        else:
            items.append(items.pop(index))
    except IndexError as e:
        print(e)
    return items


def shifted_kept(n, i):
    items = list(range(n))
    item = items.pop(i)
    items.append(item)
    return items, item


def shifted_two(n):
    items, others = list(range(n)), list(range(10, 10 + n))
    alias = others
    items.insert(1, others.pop(0))
    alias.append(others.pop(0))
    others.insert(1, others.pop(2))
    others[:2], items[:2] = items[1::-1], others[1::-1]
    others[:3] = others[2::-1]
    return items, others


def shifted_result(n):
    items = list(range(n))
    return items.insert(0, items.pop()), items


def shifted_loop():
    items = [0, 1]
    items.append(items)
    items.insert(0, items.pop())
    items[:3] = items[2::-1]
    items[:2] = items[1::-1]
    return items


# All lengths around those that are moved several at once.
for n in range(27):
    for k in range(-n - 2, n + 3):
        want = list(range(n))
        want[slice(None, k + 1)] = want[slice(k, None, -1)]
        if turned(n, k) != want or turned_inplace(n, k) != (want, k + 1):
            print("differs", n, k, turned(n, k), want)
        if turned_first(n, k + 1) != want:
            print("differs", n, k, turned_first(n, k + 1), want)
        want = list(range(n))
        want[slice(None, k + 2)] = want[slice(k, None, -1)]
        if turned_more(n, k) != want:
            print("differs", n, k, turned_more(n, k), want)
for n in range(1, 19):
    for i in range(-n, n):
        for j in range(-n - 2, n + 3):
            want = list(range(n))
            x = want.pop(i)
            want.insert(j, x)
            if shifted(n, i, j) != want or shifted_next(n, i, j - 1) != want:
                print("differs", n, i, j, shifted(n, i, j), want)
            if i == -1 and shifted_last(n, j) != want:
                print("differs", n, j, shifted_last(n, j), want)
            if j == n + 1 and (shifted_to_end(n, i) != want or shifted_kept(n, i) != (want, x)):
                print("differs", n, i, shifted_to_end(n, i), want)

for n in range(5):
    print(shifted(n, n, 0), shifted(n, -n - 1, 0), shifted_to_end(n, n), shifted_last(n, 1), shifted_last(n, "x"))
    print(turned(n, 10**30), turned(n, -(10**30)), turned_first(n, 1 << 62), turned(n, (1 << 62) - 1))
    print(turned(n, True), turned(n, False), turned_first(n, True))
for i in ((1 << 62) - 1, 1 << 62, -1 << 62, 10**30, True, False, Index(0), Index(-1), Index(9), Index(10**30), None, 1.0, "a"):
    print(shifted(4, i, 1), shifted(4, 0, i), shifted(4, i, i), shifted_to_end(4, i), shifted_last(4, i))
print(shifted_divided(1, 0), shifted_divided(4, 2), shifted_divided(4, 1))
print(shifted_changing(Emptying, 0), shifted_changing(Emptying, 1), shifted_changing(Emptying, 2))
print(shifted_two(4), shifted_result(3), shifted_loop())

for n in range(8):
    attempt(turn_constant, list(range(n)))
    attempt(shift_last, list(range(n)), 0)
    attempt(shift_last, list(range(n)), 2)
    attempt(shift_last_to_end, list(range(n)))
    attempt(shift_named, list(range(n)), 0, 2)
    attempt(shift_and_keep, list(range(n)), 1, -1)
    attempt(shift_into_result, list(range(n)), -1)
    attempt(turn_other, list(range(n)), list(range(10, 14)), 2)

BIG = 10**30
MOST = (1 << 62) - 1
for i in (BIG, -BIG, MOST, -MOST - 1, MOST + 1, True, False, Index(1), Index(-1), Index(7), Index(BIG), 1.0, None, "1"):
    for f in (turn, turn_from_zero, turn_first):
        attempt(f, [0, 1, 2, 3, 4], i)
    attempt(shift, [0, 1, 2, 3], i, 2)
    attempt(shift, [0, 1, 2, 3], 0, i)
    attempt(shift, [0, 1, 2, 3], i, i)
    attempt(shift_named, [0, 1, 2, 3], 0, i)
    attempt(shift_to_end, [0, 1, 2, 3], i)

# What has happened by the time that something raises.
for i, j in ((1, None), (1, "x"), (9, None), (None, 1), (1, BIG)):
    items = [5, 6, 7]
    attempt(shift, items, i, j)
    print(items)
items = [5, 6, 7]
attempt(shift_divided, items, 0, 1, 0)
print(items)
attempt(shift_divided, items, 0, 3, 2)
print(items)

# The list changes while an index is asked for.
items = [1, 2, 3]
attempt(shift, items, Emptying(items), 0)
items = [1, 2, 3]
attempt(shift, items, 0, Emptying(items))
items = [1, 2, 3]
attempt(shift_to_end, items, Emptying(items))

# Subclasses have their own.
attempt(turn, Loud([1, 2, 3, 4]), 2)
attempt(shift, Loud([1, 2, 3, 4]), 0, 2)
attempt(shift_last, Loud([1, 2, 3, 4]), 0)
attempt(shift_to_end, Loud([1, 2, 3, 4]), 1)
attempt(turn_other, [1, 2, 3, 4], Loud([1, 2, 3, 4]), 1)
attempt(shift_to_other, [1, 2], Loud([3]), 0)
attempt(shift_to_other, [1, 2], [3], 0)
same = [1, 2, 3]
attempt(shift_to_other, same, same, 1)

# Floats, strs, and lists of themselves.
attempt(turn, [1.5, -0.0, float("inf"), "a", None], 3)
attempt(shift, [1.5, -0.0, float("inf"), "a", None], 1, 3)
loop = [0, 1]
loop.append(loop)
attempt(turn, loop, 2)
attempt(shift, loop, 0, 1)


class Deque:
    def pop(self, *i):
        return "popped", i

    def insert(self, *args):
        print("inserted", args)

    def append(self, *args):
        print("appended", args)


attempt(lambda: shift(Deque(), 1, 2) and None)
attempt(lambda: shift_to_end(Deque(), 1) and None)


def flips(items):
    count = 0
    k = items[0]
    while k:
        items[: k + 1] = items[k::-1]
        count += 1
        k = items[0]
    return count


def all_flips(n):
    total = 0
    order = list(range(n))
    count = [0] * n
    for _ in range(500):
        total += flips(order[:])
        r = 1
        while r < n:
            order.insert(r, order.pop(0))
            count[r] += 1
            if count[r] <= r:
                break
            count[r] = 0
            r += 1
    return total, order


print(all_flips(7))
try:
    flips([])
except IndexError as e:
    print(e)
print(flips([2, 1, 0]))


def rotate(items, n):
    seen = []
    for _ in range(n):
        items.append(items.pop(0))
        seen.append(items[0])
        seen.append(len(items))
    return seen


print(rotate([1, 2, 3], 5))


def move_to_front(text, alphabet):
    table = list(alphabet)
    out = []
    for c in text:
        i = table.index(c)
        out.append(i)
        table.insert(0, table.pop(i))
    return out


print(move_to_front("bananarama", "abmnr"))


def guarded(items, n):
    log = []
    for i in range(n):
        try:
            items.insert(0, items.pop(i))
            items[:i] = items[i - 1 :: -1]
        except IndexError as e:
            log.append((i, str(e), list(items)))
        finally:
            log.append(len(items))
    return log


print(guarded([1, 2, 3], 5))


def generated(items):
    for i in range(len(items)):
        items.insert(0, items.pop(i))
        yield items[0]
        items[: i + 1] = items[i::-1]
        yield items[0]


print(list(generated([4, 5, 6, 7])))


def while_iterating(items):
    seen = []
    for x in items:
        if len(seen) > 6:
            break
        seen.append(x)
        items.append(items.pop(0))
    return seen, items


print(while_iterating([1, 2, 3, 4]))
print(shift([], 0, 0))
