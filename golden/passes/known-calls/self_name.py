# golden: -O1 --dump-before=known-calls --dump-after=known-calls --dump-func=fact
def fact(n):
    if n < 2:
        return 1
    return n * fact(n - 1)
