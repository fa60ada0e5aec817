# golden: -S -O2 --remarks -o /dev/null
def guarded(n):
    try:
        yield n
    finally:
        print("done")


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


def f(n):
    for x in guarded(n):
        print(x)
    for x in deep(n):
        print(x)
    items = ends(n)
    for again in range(2):
        for x in items:
            print(again, x)


def ends(n):
    yield 0
    yield n


f(3)
