# Strings: methods, slicing, comparison, repr, Unicode.
def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


samples = ["", "a", "hello world", "  padded\t\n", "Ünïcödé ßtraße", "日本語テキスト", "mixed 🎉 emoji 🐍", "a,b,,c",
           "line1\nline2\r\nline3\rline4\x0bx\u2028y", "UPPER lower Title", "123", "١٢٣", "²³", "½", "tab\tsep\tx",
           "'single'", '"double"', "both'\"", "back\\slash", "\x00\x1f\x7f\xa0\xad", "ǆ Ǆ ǅ ﬃ ŉ", "ΣΑΣ ΟΔΟΣ.", "aaa", "x" * 50]
for s in samples:
    print(repr(s), ascii(s), len(s), s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
    print([f() for f in (s.isalpha, s.isalnum, s.isdigit, s.isdecimal, s.isnumeric, s.isspace, s.isupper, s.islower,
                         s.istitle, s.isidentifier, s.isprintable, s.isascii)])
    print([s.strip(), s.lstrip(), s.rstrip(), s.strip("ax"), s.split(), s.rsplit(None, 1), s.split(None, 1), s.splitlines(), s.splitlines(True)])
    print(s[::-1], s[1:], s[:-1], s[::2], s[-3:], s[5:2], s[1:100:3], s[-1:0:-2])
    print(s.center(20, "*"), s.ljust(15) + "|", s.rjust(15) + "|", s.zfill(12), s.expandtabs(4))
    print(s.find("l"), s.rfind("l"), s.count("a"), s.count(""), s.replace("a", "XX"), s.replace("", "-", 3), s.partition(" "), s.rpartition(" "))
    print(s.startswith(("h", "a")), s.endswith("d"), s.startswith("", 5), s.removeprefix("hel"), s.removesuffix("ld"))
    print(s.encode(), s.encode("latin-1", "replace"), s.encode("ascii", "backslashreplace"), s.encode("ascii", "xmlcharrefreplace"), s.encode("utf-16"))
    print(s * 2, s + s == s * 2, s in "hello world", "l" in s, s < "m", s == s[:], [ord(c) for c in s[:4]], list(s[:3]), sorted(s)[:3])
print("a,b,,c".split(","), "a,b,,c".split(",", 2), "a,b,,c".rsplit(",", 2), "abcabc".split("bc"), "日本日本".split("本"), "".split(","), "".split())
print(",".join(["a", "b"]), "".join([]), "-".join("abc"), "é".join("xyz"), ", ".join(str(i) for i in range(5)), "ab".join(("日", "x")))
print("hello".index("l"), "hello".rindex("l"), "hello".find("l", 3), "hello".find("l", -2), "hello".find("xyz"), "hello".find("", 5), "hello".find("", 6))
table = str.maketrans("abc", "xyz", "d")
print("aabbccdd".translate(table), "hello".translate({104: "H", 101: None, 108: 76}), str.maketrans({"a": "b", 99: None}), table)
print("{} {1}" if False else "ok", "%s" % "x", chr(128013), ord("🐍"), "\N{SNAKE}", "\u00e9", "\x41", r"\n", "a" "b")
print("abc" < "abd", "abc" < "ab", "a" < "é" < "日" < "🐍", "Z" < "a", max("hello"), min("hello"), "abc" >= "abc")
print(str(5), str(None), str([1, "a"]), str(b"x"), str(b"caf\xc3\xa9", "utf-8"), str(), repr("it's"), str(True))
for f in (lambda: "abc"[5], lambda: str("abc")["x"], lambda: str("abc")[1.0], lambda: "a" + 1, lambda: 1 + "a", lambda: "a" - "b", lambda: "a" * "b",
          lambda: "abc".index("z"), lambda: "abc".split(""), lambda: ",".join([1]), lambda: ",".join(5), lambda: "abc".center("x"),
          lambda: "a".center(5, "xx"), lambda: "abc".replace("a"), lambda: "abc".find(1), lambda: 1 in "abc", lambda: "é".encode("ascii"),
          lambda: "日本x".encode("latin-1"), lambda: "a".encode("nope"), lambda: "abc".startswith(1), lambda: "abc".startswith((1,)),
          lambda: "abc" < 1, lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: "abc".upper(1), lambda: "a".join(),
          lambda: "x".strip(5), lambda: str(b"\xff", "utf-8"), lambda: "abc".partition(""), lambda: "abc".nope, lambda: int("x y"),
          lambda: "abc".zfill(), lambda: "abc".split(sep=1), lambda: str(1, "utf-8"), lambda: "a".encode("ascii", "nope"), lambda: "é".encode("ascii", "nope")):
    print(attempt(f))


class Shout(str):
    def __add__(self, other):
        return Shout(str.__add__(self, other).upper())


s = Shout("abc") + "def"
print(s, type(s).__name__, s.lower(), type(s.lower()).__name__, s == "ABCDEF", {s: 1}["ABCDEF"], len(s), s[1], Shout(5), isinstance(s, str))
s = ""
for i in range(300):
    s += chr(65 + i % 26)
print(s, len(s), hash(s) == hash(s[:]), s.count("ABC"))
s = "é"
s += "日"
s += "🐍"
print(s, [hex(ord(c)) for c in s], s[0], s[1], s[2], s[:1] == "é", {s[:1]: 1}["é"])
it = iter("añ日")
print(next(it), next(it), next(it), next(it, "end"), list(reversed("abc")), list(enumerate("ab")), "".join(sorted("hello", reverse=True)))
a, b, *c = "hello"
print(a, b, c, "a b c".split()[1], "x=1;y=2".split(";")[0].split("="), "abc".isidentifier(), "1a".isidentifier(), "def".isidentifier())
print("text with spaces".title(), "they're bill's".title(), "HELLO".capitalize(), "ﬁne".capitalize(), "ß".upper(), "İ".lower(), "Straße".casefold() == "STRASSE".casefold())
print("\t|a\tbc\t|".expandtabs(), "a\tb\nc\td".expandtabs(3), "%r %a" % ("é", "é"), ("a" + chr(0xDC80) + "b").encode("utf-8", "surrogateescape"))
