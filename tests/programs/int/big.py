import sys
sys.set_int_max_str_digits(0)
x = 3 ** 20000
y = 7 ** 15000
print(len(str(x * y)), str(x)[:50], str(x * y)[-50:], x * y // y == x, (x * y + 5) % y, hash(x), x.bit_length())
z = int("123456789" * 3000)
print(z % 1000003, len(str(z)), z // x % 10**20, (z << 1000) >> 1003 == z >> 3, z & x == x & z, (z ^ x) ^ x == z)
print(pow(x, y % 10**30, 10**50), divmod(-z, x)[1] % 10**15, -z // 10**100 % 10**10, float(x >> 31000), x / (y >> 10000 << 1))
import math
print(math.isqrt(z) % 10**12, math.gcd(x * 12345, x * 54321) == x * 3, math.factorial(500) % 10**9 + 7, len(str(math.factorial(3000))))
def pi_digits(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return out
print("".join(map(str, pi_digits(400))))
