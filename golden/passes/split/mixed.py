# golden: -O2 --dump-before=split --dump-after=split --dump-func=beyond
def beyond(x, count):
    total = 0.0
    for n in range(count):
        if x < n:
            total += x / (n + 1)
    return total


for x in [1.5, 3, 2**53 + 0.0]:
    print(beyond(x, 7))
