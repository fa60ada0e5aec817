# Finalizers run while the program makes more such objects, not only when it collects or ends.
import weakref

died = 0


class Resource:
    def __init__(self, n):
        self.data = [n] * 50

    def __del__(self):
        global died
        died += 1


class Plain:
    def __init__(self, n):
        self.data = [n] * 50


def use(n):
    for i in range(n):
        Resource(i)
    return died > n // 2


def suspended(n):
    closed = 0

    def numbers(i):
        nonlocal closed
        data = [i] * 50
        try:
            yield i
            yield data
        finally:
            closed += 1

    for i in range(n):
        next(numbers(i))
    return closed > n // 2


def called_back(n):
    calls = []
    references = []
    for i in range(n):
        o = Plain(i)
        references.append(weakref.ref(o, calls.append))
        if len(references) > 100:
            references = references[50:]
    return len(calls) > 0


class Growing:
    """Its finalizer changes a list that a loop reads by index."""

    items = []

    def __del__(self):
        Growing.items.append(len(Growing.items))


def read_while_growing(n):
    items = Growing.items
    items.extend(range(10))
    total = 0
    for i in range(n):
        o = Growing()
        o.data = [i] * 50
        items[i % 10] = i
        total += items[i % 10] + items[-1] - items[-1]
        assert items[i % 10] == i
    return total == n * (n - 1) // 2 and len(items) > 100


print(use(100_000))
print(suspended(60_000))
print(called_back(100_000))
print(read_while_growing(60_000))
