"""Ways of a branch that pass equal constants."""
def f1(n, x, p, q):
    t = 0.0
    for y in q:
        t += y
    if n == 3:
        p = None
    if n == 2:
        q = (1.5, 2.5)
    for y in p:
        t += y
    return (t, n, p)
def g1(n, x):
    p = [0.5, float('inf')]
    return f1(n, x, p, p)
for n in range(5):
    for x in (1.0, -2.5):
        try:
            print(1, n, g1(n, x))
        except Exception as e:
            print(type(e).__name__, e)
