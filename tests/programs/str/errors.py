import sys, io
def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
# attribute and method access on types
print([m for m in dir(str) if not m.startswith("__")])
print([m for m in dir(int) if not m.startswith("__")])
print([m for m in dir(float) if not m.startswith("__")])
print([m for m in dir(bytes) if not m.startswith("__")])
print([m for m in dir(bytearray) if not m.startswith("__")])
print([m for m in dir(complex) if not m.startswith("__")])
for f in (lambda: "a".upper(x=1), lambda: "a b".split(maxsplit=1), lambda: "a".split(foo=1), lambda: "a".encode(encoding="utf-8", errors="strict"), lambda: "x".replace("x", "y", count=1),
          lambda: "x".expandtabs(tabsize=3), lambda: "x".splitlines(keepends=True), lambda: "x".center(), lambda: "x".center(1, 2, 3), lambda: "x".find(), lambda: "x".join(1, 2), lambda: "x".format_map(),
          lambda: int(1, 2, 3), lambda: int("1", foo=1), lambda: float("1", "2"), lambda: str(1, 2, 3, 4), lambda: str("x", "utf-8"), lambda: bytes(1, 2), lambda: bytes("x", "utf-8", "strict", 1), lambda: bytes("x", 5),
          lambda: bool(1, 2), lambda: complex(1, 2, 3), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex([]), lambda: (5).to_bytes("x"), lambda: (5).bit_length(1), lambda: int.from_bytes(b"x", "mid"),
          lambda: 1.5.hex(1), lambda: float.fromhex(5), lambda: b"x".decode(5), lambda: b"x".hex("ab"), lambda: b"x".hex(5), lambda: "x".translate(5), lambda: str.maketrans(5), lambda: str.maketrans("ab", "c"), lambda: str.maketrans({"ab": 1}),
          lambda: "a".translate({97: 1114112}), lambda: "a".translate({97: 1.5}), lambda: "abc".startswith("a", "b"), lambda: "abc"[::0], lambda: "abc".ljust(10, ""), lambda: "%(a)s" % 1, lambda: "a" in 5, lambda: 5 in "a",
          lambda: round("x"), lambda: abs("x"), lambda: divmod("x", 1), lambda: pow("x", 1), lambda: pow(2, 3, "x"), lambda: sum("abc"), lambda: hash("a") == hash("a"), lambda: ord(5), lambda: chr("a"), lambda: hex(1.5), lambda: "x" < None, lambda: 1 < "x", lambda: 1j > 1,
          lambda: int("1" * 5000), lambda: (1 << 20000).__str__()[:5], lambda: f"{1:{'x' * 3}}", lambda: f"{'a':d}", lambda: f"{[]:5}", lambda: "{:x}".format("a"), lambda: "{:.3}".format(5), lambda: format(1.5, "d"), lambda: "{0}".format(), lambda: "{a}".format(b=1)):
    print(attempt(f))
print(int.__doc__[:20] if int.__doc__ else None, (1).__class__.__name__, int.__name__, str.__mro__, bool.__bases__, type(1j), type(...), type(None), type(NotImplemented), ..., NotImplemented, None)
print(1 .real, 1.5.imag, True.numerator, (3).denominator, (2+3j).imag, attempt(lambda: setattr(5, "x", 1)), attempt(lambda: setattr("s", "upper", 1)), attempt(lambda: (5).foo))
print(str.join(",", "ab"), list(map(str.upper, ["a", "b"])), sorted(["b", "A", "c"], key=str.lower), list(map(int, "123")), "".join(map(chr, range(97, 100))), max("abc", "abd"), list(zip("ab", b"ab")))
x = 5; x += 2.5; print(x); x = "a"; x *= 3; print(x); x += "b" * 2; print(x); x = b"a"; x += b"b"; print(x); x = True; x += True; print(x, x == 2 or type(x)); x = 7; x //= 2; x **= 10; x %= 1000; x -= 0.5; print(x)
print(0x1F, 0b101, 0o17, 1_000_000, 1e3, 1E-3, .5, 5., 0xFFFFFFFFFFFFFFFFFF, 1j, 1.5J, 10**18, 2**62, -2**62, 2**63, 4611686018427387904 - 1)
print(sys.int_info.bits_per_digit, sys.float_info.max, sys.float_info.epsilon, sys.maxsize, sys.getdefaultencoding())
print(not 0.0, not -0.0, not 0j, not "", not b"", not bytearray(), bool(float("nan")), 0.0 == -0.0, str(-0.0), 0 == -0.0, {0.0: 1}[-0.0], {True: "t"}[1.0])
print("é" == "e\u0301", "é".encode(), len("e\u0301"), "\u0301".isalpha(), "ß" < "z", "a" * 0, "-" * 20, "ab" "cd", 'a\
b')
