# Big ints of many lengths, with digits of all zeros and all ones, through every operator.
def numbers(seed, count):
    state = seed
    out = []
    for i in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        size = (state >> 33) % 2300 + 1
        n = 0
        while n.bit_length() < size:
            state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
            kind = (state >> 40) % 5
            word = 0 if kind == 0 else (1 << 64) - 1 if kind == 1 else state
            n = n << 64 | word
        n >>= n.bit_length() - size if n.bit_length() > size else 0
        out.append(-n if state >> 63 else n)
    return out


def mix(h, n):
    return (h * 1000003 + n) % 2305843009213693951


xs = numbers(1, 60)
ys = numbers(99, 60)
h = 0
for x in xs:
    for y in ys:
        h = mix(h, x + y)
        h = mix(h, x - y)
        h = mix(h, x * y)
        if y:
            h = mix(h, x // y)
            h = mix(h, x % y)
            assert x // y * y + x % y == x
        h = mix(h, x & y)
        h = mix(h, x | y)
        h = mix(h, x ^ y)
    s = abs(x) % 200
    h = mix(h, x << s)
    h = mix(h, x >> s)
    h = mix(h, len(str(x)))
    assert int(str(x)) == x
    for d in (1, 2, 3, 10, 2 ** 31, 2 ** 32 + 1, 2 ** 63, 2 ** 63 + 1, 2 ** 64 - 1, 10 ** 19, 2 ** 62 - 1):
        q, r = divmod(x, d)
        assert q * d + r == x and 0 <= r < d
        h = mix(h, q)
print(h)
for x in xs[:20]:
    print(x, hex(x), x ** 3 % (10 ** 40 + 7))
