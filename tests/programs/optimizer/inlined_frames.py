def sq(x):
    return x * x


def run(n):
    total = 0
    for i in range(n):
        total += sq(i)
    return total


def comp(items, k):
    return [x + k for x in items if x]


def bad(items):
    return [1 // x for x in items]


def inv(x):
    return 1 / x


def outer(a):
    return inv(a) + 1


print(run(1000))
print(comp([1, 0, 3], 10))
print({x: y for x in range(3) for y in range(x)})
try:
    bad([1, 0])
except ZeroDivisionError as e:
    import traceback
    traceback.print_exc()
try:
    print([outer(q) for q in (1, 0)])
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next


def rec(n):
    return helper(n) + rec(n + 1)


def helper(n):
    return n + 1


def rec2(n):
    return [rec2(n + 1) for _ in range(1)]


def top(f):
    try:
        f(0)
    except RecursionError as e:
        tb = e.__traceback__
        d = 0
        names = []
        while tb:
            names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
            tb = tb.tb_next
        print(len(names), names[-3:])


top(rec)
top(rec2)
bad([3, 0])
