# Quotients of one digit, near multiples, with both signs.
seed = 4


def rnd(bits):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 128
    return seed >> (128 - bits) if bits <= 128 else rnd(bits - 100) << 100 | rnd(100)


def check(a, b):
    q, r = a // b, a % b
    assert q * b + r == a, (a, b)
    assert (0 <= r < b) if b > 0 else (b < r <= 0), (a, b)
    assert divmod(a, b) == (q, r)
    return q


total = 0
for size in (62, 63, 64, 65, 100, 127, 128, 129, 190, 192, 200, 640, 1000):
    for qbits in (1, 2, 5, 31, 62, 63, 64, 65, 70):
        for _ in range(6):
            b = rnd(size) | 1 << (size - 1)
            q = rnd(qbits)
            for a in (q * b - 1, q * b, q * b + 1, q * b + b - 1, q * b + rnd(size) % b):
                for x in (a, -a):
                    for y in (b, -b):
                        total = (total * 31 + check(x, y)) % (2 ** 61 - 1)
print(total)
for n in (2 ** 64 - 1, 2 ** 64, 2 ** 128 - 1, 2 ** 128, 2 ** 192 - 1):
    print(n // n, -n // n, n // -n, (n - 1) // n, -1 // n, 0 // n, 1 // -n, (n + 1) // n, (n * (2 ** 64 - 1)) // n, (n * 2 ** 64 - 1) // n)
    print(n % n, -n % n, (n - 1) % n, -1 % n, 0 % n, 1 % -n, (n + 1) % n, (n * 2 ** 64 - 1) % n)
try:
    2 ** 100 // 0
except ZeroDivisionError as e:
    print(e)
