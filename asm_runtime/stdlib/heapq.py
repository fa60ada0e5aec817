"""Priority queues: lists kept in heap order."""

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted iterator."""
    runs = []
    sign = -1 if reverse else 1
    for place, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            runs.append(_Run(value if key is None else key(value), sign * place, value, iterator, reverse))
            break
    heapify(runs)
    while len(runs) > 1:
        run = runs[0]
        yield run.value
        for value in run.iterator:
            run.value = value
            run.key = value if key is None else key(value)
            heapreplace(runs, run)
            break
        else:
            heappop(runs)
    if runs:
        yield runs[0].value
        yield from runs[0].iterator


class _Run:
    """One input of merge; ordered by its next value, then by the place of the input."""

    __slots__ = ("key", "place", "value", "iterator", "reverse")

    def __init__(self, key, place, value, iterator, reverse):
        self.key = key
        self.place = place
        self.value = value
        self.iterator = iterator
        self.reverse = reverse

    def __lt__(self, other):
        if self.reverse:
            if other.key < self.key:
                return True
            return not self.key < other.key and other.place < self.place
        if self.key < other.key:
            return True
        return not other.key < self.key and self.place < other.place


def nsmallest(n, iterable, key=None):
    """The n smallest values, from the smallest; as sorted(iterable, key=key)[:n]."""
    if n == 1:
        missing = object()
        result = min(iterable, default=missing, key=key)
        return [] if result is missing else [result]
    return sorted(iterable, key=key)[: n if n >= 0 else 0]


def nlargest(n, iterable, key=None):
    """The n largest values, from the largest; as sorted(iterable, key=key, reverse=True)[:n]."""
    if n == 1:
        missing = object()
        result = max(iterable, default=missing, key=key)
        return [] if result is missing else [result]
    return sorted(iterable, key=key, reverse=True)[: n if n >= 0 else 0]
