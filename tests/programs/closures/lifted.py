# Nested functions that do not leave their surroundings: recursion through their own name, variables bound late,
# stored to by others, made in loops, called with names and defaults, exceptions in the middle.
import sys


def dfs(graph, start):
    seen = []
    marked = set()

    def go(v):
        marked.add(v)
        seen.append(v)
        for w in graph[v]:
            if w not in marked:
                go(w)
    go(start)
    return seen


print(dfs({1: [2, 3], 2: [4], 3: [4, 1], 4: []}, 1))


def subsets(items):
    out = []
    chosen = []

    def rec(i):
        if i == len(items):
            out.append(list(chosen))
            return
        rec(i + 1)
        chosen.append(items[i])
        rec(i + 1)
        chosen.pop()
    rec(0)
    return out


print(subsets("abc"))


def bound_late():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    print(inner())
    del later
    try:
        print(inner())
    except NameError as e:
        print(type(e).__name__, e)
    for later in range(3):
        print(inner(), end=" ")
    print()
    try:
        raise ValueError("gone")
    except ValueError as later:
        print(repr(inner()))
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)


bound_late()


def function_bound_late(n):
    def even(k):
        return True if k == 0 else odd(k - 1)
    try:
        print(even(n))
    except NameError as e:
        print(type(e).__name__, e)

    def odd(k):
        return False if k == 0 else even(k - 1)
    print(even(n), odd(n))
    del odd
    try:
        print(even(n))
    except NameError as e:
        print(type(e).__name__, e)


function_bound_late(0)
function_bound_late(7)


def own_name_deleted(n):
    def f(k):
        return 0 if k == 0 else 1 + f(k - 1)
    print(f(n))
    g = f
    del f
    try:
        print(g(n))
    except NameError as e:
        print(type(e).__name__, e)


own_name_deleted(3)


def replaced(n):
    def f(k):
        return 0 if k == 0 else 1 + f(k - 1)
    g = f

    def f(k):
        return 100
    return g(n), f(n)


print(replaced(3))


def conditional(flag, n):
    if flag:
        def f(k):
            return n if k == 0 else f(k - 1) + n
    try:
        return f(2)
    except NameError as e:
        return type(e).__name__ + ": " + str(e)


print(conditional(True, 5), conditional(False, 5))


def counts(n):
    total = 0
    deepest = 0

    def walk(k, depth=0):
        nonlocal total, deepest
        total += k
        if depth > deepest:
            deepest = depth
        if k:
            walk(k - 1, depth + 1)
            walk(k // 2, depth=depth + 1)
    walk(n)
    before = total
    walk(k=2)
    return before, total, deepest


print(counts(6))


def stored_by_other(n):
    x = n
    hooks = []

    def change():
        nonlocal x
        x += 1
        return x
    hooks.append(change)

    def read(k):
        first = x
        hooks[0]()
        return (first, x) if k == 0 else read(k - 1)
    return read(2), x


print(stored_by_other(10))


def stored_here(n):
    out = []
    x = 0

    def read(k):
        return x if k == 0 else read(k - 1) + x
    for x in range(n):
        out.append(read(2))
        x = x * 10
        out.append(read(1))
    x = "s"
    out.append(read(1))
    return out


print(stored_here(3))


def made_in_loop(n):
    out = []
    for i in range(n):
        y = i * 2

        def f(k):
            return i + y if k == 0 else f(k - 1) + 1
        out.append(f(3))
        i = 50
        y = 7
        out.append(f(1))
    return out


print(made_in_loop(3))


def fresh(n):
    acc = []

    def push(k):
        acc.append(k)
        if k:
            push(k - 1)
    push(n)
    return acc


lists = [fresh(i) for i in range(3)]
lists[0].append("x")
print(lists, [fresh(i) is fresh(i) for i in range(2)])


def swapped_defaults(a, b=2, c=3, /, d=4):
    def f(x, y=10, *, z=5):
        return x + y + z + a

    def g(x, y=20, z="z"):
        return x, y, z, a, b

    def h(x=[]):
        x.append(d)
        return x if len(x) > 3 else h()
    return f(1), f(1, z=2), g(1), g(1, z=2), g(z=1, x=2), g(*[1, 2]), h()


print(swapped_defaults(1))


def wrong_arguments(n):
    def f(a, b):
        return n if a else f(b)
    try:
        return f(0, 1)
    except TypeError as e:
        return str(e)


print(wrong_arguments(1))


def as_value(n):
    def f(k):
        return n if k == 0 else f(k - 1)

    def g(k):
        return f(k) + 1

    def h(k):
        return sorted([3, 1, 2], key=lambda v: v * k + n)
    return list(map(f, range(3))), g(2), h(-1)


print(as_value(4))


def through_others(n):
    limit = n * 2
    trace = []

    def a(k):
        trace.append("a")
        return b(k) if k < limit else k

    def b(k):
        return c(k + 1)

    def c(k):
        return a(k + 1)
    return a(0), "".join(trace), c(n)


print(through_others(3))


def two_levels(n):
    rows = []

    def outer(k):
        def inner(j):
            rows.append((k, j, n))
            if j:
                inner(j - 1)
        inner(k)
        if k:
            outer(k - 1)
    outer(n)
    return rows


print(two_levels(2))


def comprehensions(n):
    base = n

    def f(k):
        return 1 if k <= 0 else sum([f(k - j) for j in range(1, 3)]) + base
    return f(5), [f(i) for i in range(3)], {i: f(i) for i in range(2)}, sum(f(i) for i in range(3)), any(f(i) > 3 for i in range(4))


print(comprehensions(1))


def generating(n):
    seen = 0

    def step(k):
        nonlocal seen
        seen += k
        return seen if k == 0 else step(k - 1)
    while n:
        n += (yield step(n)) or -1
    yield "end", step(1), n


g = generating(3)
print(next(g), g.send(-2), next(g))


def yielding(n):
    def walk(k):
        if k:
            yield k
            yield from walk(k - 1)
            n_now = n
            yield n_now
    out = list(walk(2))
    n = 9
    return out + list(walk(1))


print(yielding(5))


def annotated(n):
    def f(k: print("annotation") or int = print("default") or 1) -> int:
        return n if k == 0 else f(k - 1)
    return f(), f(2)


print(annotated(3))


def exceptions(items):
    done = []

    def visit(x):
        try:
            if isinstance(x, list):
                for y in x:
                    visit(y)
            else:
                done.append(10 // x)
        finally:
            done.append("f")
    try:
        visit(items)
    except ZeroDivisionError as e:
        done.append(str(e))
    return done


print(exceptions([1, [2, [5, 0, 3]], 4]))


def too_deep():
    depth = 0

    def down():
        nonlocal depth
        depth += 1
        down()
    try:
        down()
    except RecursionError as e:
        return depth, str(e)


sys.setrecursionlimit(200)
print(too_deep())


def too_deep_with(a, b):
    def down(k):
        return a + b + down(k + 1)
    try:
        down(0)
    except RecursionError as e:
        return str(e)


print(too_deep_with(1, 2.5))
sys.setrecursionlimit(1000)


class Tree:
    def __init__(self, *kids):
        self.kids = kids

    def depth(self):
        best = 0

        def go(node, d):
            nonlocal best
            best = max(best, d)
            for k in node.kids:
                go(k, d + 1)
        go(self, 0)
        return best

    def named(self):
        def go(node):
            return type(self).__name__ + "".join(go(k) for k in node.kids)

        def cls():
            return __class__.__name__, super(Tree, self).__init__ is not None
        return go(self), cls()


t = Tree(Tree(), Tree(Tree(Tree())))
print(t.depth(), t.named())


def same_names(n):
    def n_of(n):
        return n

    def call(k):
        n_of(k)
        return n if k == 0 else call(k - 1)
    return n_of(3), call(2)


print(same_names("outer"))


def standing_alone():
    def look():
        x
        return "bound"
    try:
        look()
    except NameError as e:
        print(e)
    x = 1
    return look()


print(standing_alone())


def local_names(n):
    def f(k):
        m = n
        return sorted(locals()) if k == 0 else f(k - 1)
    return f(2), sorted(locals())


print(local_names(3))


def many(a, b, c, d, e, f, g, h):
    def add(k):
        return 0 if k == 0 else a + b + c + d + e + f + g + h + add(k - 1)
    return add(3)


print(many(1, 2, 3, 4, 5, 6, 7, 8))


def big_numbers(n):
    acc = 1
    top = 2 ** 62

    def grow(k):
        nonlocal acc
        acc = acc * 3 + top
        return acc if k == 0 else grow(k - 1)
    return grow(n), [grow(2) > top, acc]


print(big_numbers(40))


def knows_itself(n):
    def f(k):
        return f.__name__ if k == 0 else f(k - 1)
    return f(n)


print(knows_itself(2))


def nan_and_zero(x):
    def same(k):
        return (x, x == x, -x) if k == 0 else same(k - 1)
    return same(2)


print(nan_and_zero(float("nan")), nan_and_zero(-0.0), nan_and_zero(True))


def fails(n):
    data = [1, 2, 3]

    def at(k):
        if k > n:
            return data[k]
        return at(k + 1)
    return at(0)


try:
    fails(5)
except IndexError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next


def last(n):
    def early():
        return helper(n)

    def helper(k):
        return missing_name if k == 0 else helper(k - 1)
    if n > 10:
        missing_name = 0
    return early()


last(2)
