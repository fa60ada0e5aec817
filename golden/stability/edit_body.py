# changes: case.f
def f(a):
#@ begin
    a = a + [1, "new constant", 2.5]
#@ end
    return len(a)


def g(n):
    while n > 0:
        n -= 1
    return "g"
