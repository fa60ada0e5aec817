# Messages of dict operations that fail.
def check(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def delete(d, k):
    del d[k]


def merge(d, x):
    d |= x
    return d


def kw(**k):
    return k


check(lambda: {}[1])
check(lambda: {}["a"])
check(lambda: {}[(1, 2)])
check(lambda: {}[[]])
check(lambda: {[]: 1})
check(lambda: {{}: 1})
check(lambda: {set(): 1})
check(lambda: {(1, []): 1})
check(lambda: delete({}, "x"))
check(lambda: delete({}, []))
check(lambda: {}.get())
check(lambda: {}.get([]))
check(lambda: {}.get(1, 2, 3))
check(lambda: {}.get(key=1))
check(lambda: {}.pop())
check(lambda: {}.pop(1))
check(lambda: {}.pop(1, 2, 3))
check(lambda: {}.popitem())
check(lambda: {}.popitem(1))
check(lambda: {}.setdefault())
check(lambda: {}.setdefault([], 1))
check(lambda: {}.update(1))
check(lambda: {}.update([1]))
check(lambda: {}.update([(1, 2, 3)]))
check(lambda: {}.update(["ab", "c"]))
check(lambda: {}.update([([], 1)]))
check(lambda: {}.update(1, 2))
check(lambda: {}.keys(1))
check(lambda: {}.copy(1))
check(lambda: dict(1))
check(lambda: dict(1, 2))
check(lambda: dict([1]))
check(lambda: dict.fromkeys())
check(lambda: dict.fromkeys(1))
check(lambda: dict.fromkeys([[]]))
check(lambda: {} | 1)
check(lambda: {} | [])
check(lambda: [] | {})
check(lambda: merge({}, 1))
check(lambda: {} < {})
check(lambda: {} + {})
check(lambda: {}.keys() < 1)
check(lambda: {}.keys() | 1)
check(lambda: {}.keys() & 1)
check(lambda: {}.items() - 1)
check(lambda: {}.keys()[0])
check(lambda: {1: []}.items() | set())
check(lambda: {}.keys().isdisjoint(1))
check(lambda: {}.keys().isdisjoint())
check(lambda: {}.foo)
check(lambda: {}.keys().foo)
check(lambda: hash({}))
check(lambda: hash({}.keys()))
check(lambda: hash({}.items()))
check(lambda: dict(a=1, **{"a": 2}))
check(lambda: kw(**{"a": 1}, **{"a": 2}))
check(lambda: kw(a=1, **{"a": 2}))
check(lambda: kw(**1))
check(lambda: kw(**{1: 2}))
check(lambda: kw(*1))
check(lambda: {**1})
check(lambda: {**[]})
check(lambda: next({}))
check(lambda: next(iter({})))
check(lambda: reversed({}.keys()) and None)
check(lambda: len({}.keys(), 1))
check(lambda: dict.get(1, 2))
check(lambda: dict.get())
empty = {}
check(lambda: empty(1))
deep = {}
for _ in range(100000):
    deep = {1: deep}
check(lambda: len(repr(deep)))
other = {}
for _ in range(100000):
    other = {1: other}
check(lambda: deep == other)
