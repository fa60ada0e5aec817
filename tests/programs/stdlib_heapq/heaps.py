# heapq and bisect: a heap under random operations, merging, keys, errors.
import bisect
import heapq
import random


class Task:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        return self.priority < other.priority

    def __repr__(self):
        return f"<{self.name}:{self.priority}>"


def is_heap(items):
    return all(items[(i - 1) // 2] <= items[i] for i in range(1, len(items)))


rng = random.Random(7)
heap, model = [], []
for step in range(300):
    action = rng.randrange(5)
    if action < 3 or not heap:
        x = rng.randrange(1000)
        heapq.heappush(heap, x)
        model.append(x)
    elif action == 3:
        least = heapq.heappop(heap)
        assert least == min(model)
        model.remove(least)
    else:
        x = rng.randrange(1000)
        out = heapq.heapreplace(heap, x)
        model.remove(out)
        model.append(x)
    assert is_heap(heap) and sorted(heap) == sorted(model)
print(heap[:15], len(heap))
print(heapq.heappushpop(heap, -5), heapq.heappushpop(heap, 5000), len(heap))

data = [rng.randrange(100) for _ in range(30)]
print(data)
heapq.heapify(data)
print(data, is_heap(data))
print(heapq.nlargest(5, data), heapq.nsmallest(5, data), heapq.nlargest(0, data), heapq.nsmallest(99, [3, 1, 2]))
print(heapq.nlargest(3, "bananas", key=lambda c: -ord(c)), heapq.nsmallest(1, data), heapq.nlargest(1, data))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [3, 3, 9])), list(heapq.merge([9, 5], [8, 1], reverse=True)))
print(list(heapq.merge(["a", "ccc"], ["bb", "dddd"], key=len)))
tasks = [Task(p, n) for p, n in [(3, "c"), (1, "a"), (2, "b"), (1, "d")]]
heapq.heapify(tasks)
print([heapq.heappop(tasks) for _ in range(4)])

grades = [60, 70, 80, 90]
print(["FDCBA"[bisect.bisect(grades, score)] for score in (33, 99, 77, 70, 89, 90, 100)])
items = [1, 3, 3, 3, 5]
print(bisect.bisect_left(items, 3), bisect.bisect_right(items, 3), bisect.bisect(items, 4), bisect.bisect_left([], 1))
print(bisect.bisect_left(items, 3, 2), bisect.bisect_right(items, 3, 0, 2), bisect.bisect_left(items, x=3, lo=1, hi=3))
words = ["a", "bb", "dddd"]
bisect.insort(words, "ccc", key=len)
bisect.insort_left(items, 3)
bisect.insort_right(items, 0)
print(words, items, bisect.bisect_left(words, 3, key=len))


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


attempt(heapq.heappop, [])
attempt(heapq.heapreplace, [], 1)
attempt(heapq.heappush, (1, 2), 3)
attempt(heapq.heapify, "abc")
attempt(heapq.heappush, [1], "x")
attempt(bisect.bisect, [1, 2], "x")
attempt(bisect.bisect_left, [1, 2], 1, -1)
attempt(heapq.nsmallest, "x", [1])
