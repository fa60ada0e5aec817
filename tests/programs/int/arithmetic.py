# Small and big ints: operators, signs, conversions, limits.
def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


values = [0, 1, -1, 2, -2, 7, -7, 255, -256, 2**30, -2**31, 2**61, -(2**61), 2**62 - 1, 2**62,
          -(2**62), -(2**62) - 1, 2**63 - 1, 2**63, -(2**63), 2**64, 10**18, 10**19, -(10**30),
          3**100, -(3**101), (1 << 200) - 1, 1 << 200]
for a in values:
    for b in values:
        print(a, b, a + b, a - b, a * b, a & b, a | b, a ^ b, a < b, a <= b, a == b)
        if b:
            print(a // b, a % b, divmod(a, b), attempt(lambda: a / b))
for a in values:
    print(a, -a, +a, ~a, abs(a), bool(a), hash(a), a.bit_length(), a.bit_count(), float(a))
    print(hex(a), oct(a), bin(a), repr(a), str(a), a.__index__(), a.conjugate())
    for n in (0, 1, 5, 61, 62, 63, 64, 65, 200):
        print(a << n, a >> n, end=" ")
    print()
    print([round(a, -n) for n in range(0, 20, 3)], a.as_integer_ratio(), a.numerator, a.denominator)
for b in range(-5, 6):
    for e in range(0, 9):
        print(b**e, end=" ")
    print(attempt(lambda: b**-2))
print(2**1000, (-3) ** 333, 10**50 // 7**20, pow(3, 10**20, 10**9 + 7), pow(-3, 5, 7), pow(3, -1, 11))
print(pow(2, 100, -7), attempt(pow, 2, -1, 4), attempt(pow, 2, 3, 0))
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 0**-1,
          lambda: 1 << -1, lambda: 1 >> -1, lambda: 10**400 / 3, lambda: float(10**400),
          lambda: 1 + "a", lambda: "a" * 1.5, lambda: [] - 1, lambda: 1 @ 2, lambda: -"x",
          lambda: ~1.5, lambda: 5 < "a", lambda: 10**400 * 1.0, lambda: 1 << (1 << 70)):
    print(attempt(f))
for text in ("12", "-12", " 0x1f ", "1_000", "_1", "1__0", "", "x" * 10, "0b11", "0o17", "٣٤", "12a", "+5", "--5"):
    print(repr(text), attempt(int, text), attempt(int, text, 0), attempt(int, text, 16), attempt(int, text, 36))
for x in (1.9, -1.9, 1e30, float("nan"), float("inf"), None, [], b"12", bytearray(b"7"), b"x", True):
    print(attempt(int, x))
print(attempt(int, "5", 40), attempt(int, 5, 10), attempt(int), attempt(int, "9" * 4301))
print(attempt(str, 10**4300), len(str(10**4299)))
for n, length, order, signed in ((1000, 2, "big", False), (1000, 4, "little", False), (-5, 2, "big", True),
                                 (-128, 1, "big", True), (128, 1, "big", True), (256, 1, "big", False),
                                 (-1, 2, "big", False), (0, 0, "big", False), (2**64, 9, "little", False)):
    data = attempt(lambda: n.to_bytes(length, order, signed=signed))
    print(n, data, attempt(int.from_bytes, data, order) if isinstance(data, bytes) else "")
print(int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes([1, 2, 3], "little"))
print(True + True, True & False, True | False, True ^ True, ~True, -True, True == 1, hash(True), repr(True))
print(type(True & True), type(True & 1), type(True + 0), isinstance(True, int), bool(""), bool(" "), bool([]), bool(0.0))


class Celsius(int):
    def __repr__(self):
        return f"Celsius({int(self)})"


c = Celsius(30)
print(c, repr(c), c + 1, type(c + 1), c == 30, hash(c) == hash(30), Celsius("12"), Celsius(2**70), [c], {c: 1}[30])
f = 1
for i in range(1, 60):
    f *= i
print(f, f // 10**50, f % 10**9, len(str(f)))
a, b = 0, 1
for _ in range(500):
    a, b = b, a + b
print(a)
x = 1
x += 5; x *= 3; x -= 1; x //= 2; x <<= 70; x >>= 3; x |= 1; x &= ~2; x ^= 5; x %= 10**9; x **= 3
print(x)
print(0.1 + 2, 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 10**400 > 1e308, -(10**400) < float("-inf"))
print(sum(range(100000)), max(values), min(values), sorted(values)[:5])
