# golden: -O2 --dump-after=infer --dump-func=mix
def mix(data, n):
    i = 0
    total = 0
    while i < n:
        total = (total * 31 + len(data) + i) % 1000003
        i += 1
    return total


print(mix("abc", 1000))
