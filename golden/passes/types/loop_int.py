# golden: -O1 --dump-before=types --dump-after=types --dump-func=f
def f():
    n = 0
    while n < 10:
        n = n + 1
    return n
