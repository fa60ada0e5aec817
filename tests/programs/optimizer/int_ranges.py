# Overflow at the boundaries of small ints, by every operator and by loops of all kinds.
S = 2 ** 62
def add(a, b): return a + b, a - b, a * b
def bits(a, b): return a & b, a | b, a ^ b
def div(a, b): return a // b, a % b
def shifts(a, n): return a << n, a >> n
edges = [0, 1, -1, 2, 255, -256, S - 1, S, -S, -S - 1, 2 ** 31, 2 ** 32, 2**63 - 1, 2 ** 63, -2**63, 2 ** 64 - 1, 2 ** 64, 2 ** 100]
t = 0
for a in edges:
    for b in edges:
        print(a, b, add(a, b), bits(a, b), div(a, b) if b else None)
    for n in (0, 1, 31, 32, 61, 62, 63, 64, 100):
        print(a, n, shifts(a, n))
def lengths(s):
    return len(s) + 1, len(s) * len(s), len(s) - 10 ** 18 * 5, -len(s) // 3, -len(s) % 7, len(s) % -7, ~len(s)
print(lengths("abc"), lengths([1] * 1000))
def count(n, step):
    i = 0
    k = 0
    while i < n:
        i += step
        k += 1
    return i, k
print(count(10, 3), count(S + 10, S // 2), count(2 ** 63, 2 ** 60))
def doubling(n):
    x = 1
    out = []
    for i in range(n):
        x = x + x
        out.append(x)
    return out
print(doubling(70))
def near():
    i = S - 5
    out = []
    while i < S + 5:
        out.append(i)
        i += 1
    return out
print(near())
def down():
    i = -S + 3
    out = []
    for k in range(6):
        i -= 1
        out.append(i)
    return out
print(down())
def both(flag):
    i = 0
    for k in range(100):
        if flag:
            i += 3
        else:
            i -= 2
        flag = not flag
    return i
print(both(True), both(False))
def mixed():
    x = True
    out = []
    for k in range(3):
        out.append(x)
        x += 1
    x = 0.5
    for k in range(3):
        out.append(x)
        x += 1
    return out
print(mixed())
def squares(limit):
    i = 2
    n = 0
    while i * i < limit:
        n += i * i + i
        i += 1
    return i, n
print(squares(10000), squares(S) if False else None)
def horner(cs, x):
    r = 0
    for c in cs:
        r = r * x + c
    return r
print(horner([1, 2, 3], 10), horner(range(30), 1000))
def masks(a, b, c):
    return (a * b + c) & 0xFFFFFFFF, (a << 7 ^ b) & 0xFFFF, (a * b + c) & (2 ** 64 - 1), (a - b) & 0xFFFFFFFFFFFFFFFF, (a * b) >> 3 & 255
for a in edges:
    print(masks(a, a ^ 12345, 2 ** 61), masks(-a, 3, -5))
h = 0xCBF29CE484222325
for byte in b"hello world":
    h ^= byte
    h = (h * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
print(h)
def fnv(data):
    h = 0xCBF29CE484222325
    for byte in data:
        h ^= byte
        h = (h * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h
print(fnv(b"hello world"), fnv("abc".encode()), fnv([1, 2, 2 ** 40, 2 ** 70, -1, -2 ** 80]), fnv([True, False]))
def xorshift64(x, n):
    for i in range(n):
        x ^= x << 13 & 0xFFFFFFFFFFFFFFFF
        x ^= x >> 7
        x ^= x << 17 & 0xFFFFFFFFFFFFFFFF
    return x
print(xorshift64(88172645463325252, 1000))
def splitmix(x):
    x = (x + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
    z = x
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
    return x, z ^ (z >> 31)
s = 7
for i in range(20):
    s, z = splitmix(s)
    print(s, z, z % 1000, z // 3, -z, z / 2, float(z), z == int(str(z)), z < 2 ** 63, hash(z), {z: 1}[z])
def powers(n):
    return [i ** 2 for i in range(n)], [2 ** i for i in range(n)], [(-3) ** i for i in range(n)]
print(powers(40)[1], powers(5)[2], powers(5)[0])
def tri(n):
    total = 0
    for i in range(n):
        for j in range(i, n, 2):
            total += i * j - j
    return total
print(tri(60))
def digits(n):
    out = []
    while n > 0:
        n, d = divmod(n, 10)
        out.append(d)
    return out
print(digits(12345678901234567890123))
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
print(gcd(2 ** 70, 6 ** 20), gcd(S, 24), gcd(-12, 18))
def idx(v, n):
    s = 0
    for i in range(-n, n):
        s += v[i] * i
    return s
print(idx(list(range(10)), 10))
def neg(x): return -x, +x, ~x, abs(x)
for a in edges: print(neg(a), neg(-a))
def enum(s):
    r = 0
    for i, c in enumerate(s, 5):
        r += i * ord(c)
    for i, c in enumerate(s, S - 2):
        r += i
    return r
print(enum("héllo\U0001F600"))
def far(x, y):
    return float(x >> 31000), x // 10 ** 18 % 10 ** 15, x >> 200 & 1, -x // 3 % 7, x % y, x / (y >> 10000 << 1)
print(far(3 ** 20000, 7 ** 15000))
def wide(n):
    i = 1
    r = []
    while i * i < n:
        i *= 1000
        r.append(i)
    return r
print(wide(10 ** 60), wide(10 ** 30))


def far_down(n):
    # The least step that fits 64 bits is no small one.
    x = 5
    for _ in range(n):
        x = x + -9223372036854775808
    return x, x % 7


print(far_down(0), far_down(1), far_down(3))
