"""Lists of floats that something sees as a whole: they hold objects."""
import copy
import functools
import json
import operator

NAN = float("nan")


def show(name, f, *args):
    try:
        print(name, f(*args))
    except Exception as e:
        print(name, type(e).__name__, e)


# What sees them as a whole: each list here holds objects.
def whole(what):
    xs = [3.0, 1.0, 2.0]
    return what(xs)


def changed(what):
    xs = [3.0, 1.0, 2.0]
    what(xs)
    return xs


def assign(xs):
    xs[1:2] = [7.0, 8.0]


def delete(xs):
    del xs[0]


show("equal", lambda: [1.0, NAN] == [1.0, NAN])
same = [NAN, 1.0]
print(same == same, same == list(same), NAN in same, same.index(NAN), same.count(NAN))
print([0.5, 1.5] < [0.5, 2.5], [0.0] == [-0.0], 0.0 in [-0.0])
for f in (sorted, list, tuple, repr, str, len, sum, min, max, any, all, reversed, enumerate, iter, copy.copy, copy.deepcopy):
    show(f.__name__, lambda: whole(f) if f not in (reversed, enumerate, iter) else list(whole(f)))
show("json", lambda: json.dumps([1.5, 2.5, {"k": [0.5]}]))
show("isinstance", lambda: isinstance([1.0], list))
show("type", lambda: type([1.0]) is list)
show("type", lambda: type([1.0]).__name__)
show("hash", lambda: hash(([1.0], 2)))
show("key", lambda: {(1, 2): 3}[[1.0]])
show("map", lambda: list(map(operator.neg, [1.0, -2.0])))
show("reduce", lambda: functools.reduce(lambda a, b: a * b, [1.5, 2.0, 4.0]))
show("zip", lambda: list(zip(*[[1.0, 2.0], [3.0, 4.0]])))
show("star", lambda: print(*[0.5, 1.5], sep="|"))
show("sorted lists", lambda: sorted([[2.0, 1.0], [1.0, 3.0], [1.0, 2.0]]))
show("join", lambda: ", ".join([1.0]))
show("slice", lambda: [1.0, 2.0, 3.0][::-1])
show("concat", lambda: [1.0] + [2.0] + [x for x in (3.0,)])
show("sum of lists", lambda: sum([[1.0], [2.0]], []))
show("index", lambda: sorted([1.0])["x"])
show("attribute", lambda: [1.0].missing)
show("add", lambda: [1.0] + 1.0)
show("times", lambda: [1.0] * 1.5)
show("keyword", lambda: [1.0].append(object=2.0))
show("two", lambda: [1.0].append(2.0, 3.0))
for f in (list.sort, list.reverse, list.clear, list.pop, assign, delete):
    show("changed", changed, f)
show("changed", changed, lambda xs: xs.insert(1, 9.0))
show("changed", changed, lambda xs: xs.extend(xs))
show("changed", changed, lambda xs: xs.append("s"))


def matched(x):
    match x:
        case [a, b]:
            return a + b
        case [a, *rest]:
            return a, rest
    return None


print(matched([1.0, 2.0]), matched([1.0, 2.0, 3.0]), matched([]))
