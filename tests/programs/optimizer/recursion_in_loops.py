# Calls that are inlined in loops raise RecursionError where CPython does, and nothing before it is lost.
import sys


def helper(x, y):
    return 1.0 / ((x + y) * (x + y + 1) // 2 + x + 1)


def total(n, log):
    # The body starts with the call.
    out = 0.0
    for i in range(n):
        out += helper(i, n)
    log.append(n)
    return out


def late(n, log):
    # Something is seen before the call.
    out = 0.0
    i = 0
    while i < n:
        log += [i]
        out += helper(i, n)
        i += 1
    return out


def while_loop(n, log):
    i = 0
    out = 0.0
    while i < n:
        out = out + helper(i, 3) + helper(3, i)
        i += 1
    return out


def caught(n, log):
    out = 0.0
    try:
        for i in range(n):
            out += helper(i, n)
    except RecursionError:
        log.append("caught")
        raise
    return out


def nested(n, log):
    out = 0.0
    for i in range(n):
        for j in range(n):
            out += helper(i, j)
    return out


class Counts:
    # Runs code of the program in the middle of the loop.
    def __add__(self, other):
        seen[0] += 1
        return other


seen = [0]
counters = [Counts()] * 3


def raised(things, log):
    out = 0.0
    for t in things:
        out += helper(1, 2)
        t + 1
    return out


def deep(n, f, log):
    if n == 0:
        return f(log)
    return deep(n - 1, f, log) + 0.0


limit = 150
work = [
    lambda log: total(3, log),
    lambda log: late(3, log),
    lambda log: while_loop(2, log),
    lambda log: caught(2, log),
    lambda log: nested(2, log),
    lambda log: raised(counters, log),
]
sys.setrecursionlimit(limit)
for number, f in enumerate(work):
    last = None
    for n in range(100, 150):
        log = []
        try:
            result = deep(n, f, log)
        except RecursionError:
            result = "RecursionError"
        log += [seen[0] % 3]
        now = (result, len(log), log[-1:])
        if now != last:
            print(number, n, now)
        last = now
