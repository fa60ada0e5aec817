# bytes and bytearray: construction, methods, mutation, decoding.
def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for data in (b"", b"hello world", b"  x\t\n", b"a,b,,c", bytes(range(0, 256, 17)), b"it's", b'"q"', b"UPPER lower", b"l1\nl2\r\nl3", bytearray(b"array a,b")):
    print(repr(data), len(data), data.upper(), data.lower(), data.title(), data.capitalize(), data.swapcase(), data.hex(), data.hex(":"), data.hex("-", 2), data.hex("-", -3))
    print(data[:3], data[::-1], data[1:-1:2], list(data[:4]), data + b"!", data * 2, b"a" in data, 97 in data, data == bytes(data), data < b"m", bool(data))
    print(data.split(), data.split(b","), data.rsplit(b",", 1), data.splitlines(), data.splitlines(True), data.strip(), data.strip(b"hx"), data.partition(b","), data.rpartition(b" "))
    print(data.find(b"l"), data.rfind(b"l"), data.count(b"l"), data.find(108), data.replace(b"l", b"LL"), data.replace(b"", b"."), data.startswith(b"he"), data.endswith((b"d", b"c")))
    print(data.center(15, b"*"), data.ljust(14), data.rjust(14, b"."), data.zfill(14), data.expandtabs(3), data.removeprefix(b"he"), data.removesuffix(b"ld"))
    print(data.isalpha(), data.isdigit(), data.isspace(), data.isupper(), data.islower(), data.istitle(), data.isalnum(), data.isascii(), data.translate(None, b"l"))
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"), bytes(bytearray(b"y")), bytes((1, 2, 255)), bytes.fromhex("48 65 6c"), bytearray.fromhex("ff00"), bytes())
print(b",".join([b"a", bytearray(b"b")]), bytearray(b"-").join([b"x", b"y"]), bytes.maketrans(b"ab", b"xy")[95:100], b"aabb".translate(bytes.maketrans(b"ab", b"xy")))
print(b"%d-%s-%r-%5.2f-%x" % (5, b"abc", "é", 2.5, 255), b"%c%c" % (65, b"B"), b"%a" % "é", b"%b" % b"z", bytearray(b"%s") % b"q")
print(hash(b"abc") == hash(bytes(bytearray(b"abc"))), {b"k": 1}[b"k"], b"abc" == bytearray(b"abc"), b"a" == "a", b"abc"[0], b"abc"[-1], b"\x00\xff\\'\"")
for enc in ("utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-32", "utf-8-sig"):
    for text in ("abc", "é", "日本", "🐍"):
        data = attempt(text.encode, enc)
        print(enc, data, data.decode(enc) == text if isinstance(data, bytes) else "")
bad = b"ok\xff\xc3(\xe2\x82"
for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
    print(errors, ascii(attempt(bad.decode, "utf-8", errors)), ascii(attempt(bad.decode, "ascii", errors)))
print(ascii(bad.decode("utf-8", "surrogateescape")), bad.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape") == bad)
for raw in (b"\x80", b"\xc3", b"\xe2\x28\xa1", b"\xed\xa0\x80", b"\xf8\x88", b"\xf0\x9f\x90", b"ab\xf0\x9f", b"\xc0\x80"):
    print(attempt(raw.decode))
print(attempt(b"a".decode, "utf-16"), attempt(b"\x00\xd8a\x00".decode, "utf-16-le"), attempt(b"abc".decode, "nope"))
ba = bytearray(b"hello")
ba[0] = 72
ba.append(33)
ba += b" more"
ba.extend([1, 2])
ba.insert(1, 95)
print(ba, ba.pop(), ba.pop(0), len(ba))
ba[1:3] = b"XYZ"
print(ba)
ba[::2] = bytes(len(ba[::2]))
print(ba)
del ba[:3]
del ba[-1]
ba.reverse()
print(ba, ba.copy(), ba.index(101), ba.remove(32), ba)
ba *= 2
print(ba)
ba.clear()
print(ba, bytearray(5), bytearray("é", "latin-1"), bytearray([1, 2]), bytearray(b"abc") + b"d", b"d" + bytearray(b"abc"), list(bytearray(b"ab")))
for f in (lambda: b"a" + "b", lambda: bytes(b"a")["x"], lambda: b"a"[5], lambda: bytes([256]), lambda: bytes(-1), lambda: bytes("x"), lambda: bytes(1.5), lambda: bytearray(b"a").append(300),
          lambda: b"abc".index(b"z"), lambda: b"a".split(b""), lambda: b",".join(["a"]), lambda: b"a".find("a"), lambda: bytes.fromhex("zz"), lambda: bytes.fromhex("1"),
          lambda: bytearray(b"").pop(), lambda: "a" in b"abc", lambda: 300 in b"abc", lambda: b"a" < "b", lambda: b"a" % 5, lambda: b"%d" % "x", lambda: hash(bytearray(b"a")),
          lambda: b"abc".startswith("a"), lambda: b"x".center(5, "y"), lambda: bytes([1, "a"]), lambda: bytes(None), lambda: b"%s" % "é", lambda: b"ab" * 1.5):
    print(attempt(f))


class MyBytes(bytes):
    pass


m = MyBytes(b"abc")
print(m, type(m).__name__, m + b"d", type(m + b"d").__name__, m == b"abc", type(m.upper()).__name__)
it = iter(b"ab")
print(next(it), next(it), next(it, None), [x for x in bytearray(b"xyz")], sum(b"abc"), max(b"abc"), sorted(b"cab"), b"abc"[::-1])
