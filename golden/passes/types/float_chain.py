# golden: -O1 --dump-before=types --dump-after=types --dump-func=f
def f():
    x = 1.5
    y = x * 2
    return y - x
