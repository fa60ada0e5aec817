# golden: -O1 --dump-before=known-calls --dump-after=known-calls --dump-func=f.<locals>.outer
def f(k):
    def outer(n):
        return n + k
    return outer(1)
