# golden: -O1 --dump-before=tidy --dump-after=tidy --dump-func=f
def f(n):
    trail = ()
    while n:
        trail = (trail, n)
        n -= 1
    return n
