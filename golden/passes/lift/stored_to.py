# golden: -O1 --dump-after=lift --dump-func=count
def count(n):
    total = 0

    def step(k, by=1):
        nonlocal total
        total += by
        return late if k == 0 else step(k - 1)
    if n > 3:
        late = n
    return step(n), total
