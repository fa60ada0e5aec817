# golden: -O2 --profile-generate --dump-before=count --dump-after=count --dump-func=f
def f(n):
    while n > 10:
        n //= 2
    return n
