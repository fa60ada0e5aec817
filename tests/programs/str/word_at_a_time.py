# Strings handled eight characters at a time, at every length and alignment.
alphabet = "aZ0 @[`{zA\x7f\x00\n_é"
for n in range(0, 34):
    text = "".join(alphabet[(i * 7 + n) % 14] for i in range(n))
    wide = text + "é"
    for t in (text, wide, text + "€", text + "ß", text + "ſ"):
        if not (t.lower() == "".join(c.lower() for c in t) and t.upper() == "".join(c.upper() for c in t)):
            print("case", n, ascii(t))
    print(ascii(text.lower()), ascii(wide.upper()), text.isascii(), wide.isascii(), text.casefold() == text.lower())
    for k in range(0, n + 1, 3):
        one, two = text[:k], text[k:]
        joined = one + two
        if joined != text or hash(joined) != hash(text) or len(joined) != n or {text: 1}.get(joined) != 1 or (one + "x" + two) == text or one + "é" + two != text[:k] + "é" + text[k:]:
            print("concat", n, k)
        if {one + "é": 2}[text[:k] + chr(233)] != 2 or {one + "€": 3}[text[:k] + chr(0x20ac)] != 3:
            print("key", n, k)
breaks = ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\x1f", "\t", "\x84", "\x86"]
for n in (0, 1, 6, 7, 8, 9, 15, 16, 17):
    for b in breaks:
        line = "x" * n
        for t in (line + b + line + b + b + "end", b + line, line + b, line + "\xff" + b + "\x05" * n):
            parts = t.splitlines()
            if "".join(t.splitlines(True)) != t or [p.rstrip("".join(breaks)) for p in t.splitlines(True)] != [p.rstrip("".join(breaks)) for p in parts]:
                print("lines", n, ascii(b))
        print(len((line + b + line + b + b + "end").splitlines()), end=" ")
    print()
for needle in ("ab", "aa", "ba", "a\x00", "\xff\xfe", "é€", "a€"):
    for n in range(20):
        hay = ("ab" * n)[:n] + needle + "b" * (n % 5) + needle
        print(hay.find(needle), hay.count(needle), hay.rfind(needle), hay.replace(needle, "-").count("-"), hay[:n].find(needle), len(hay.split(needle)), end="|")
    print()
print(b"xxabyab".find(b"ab"), b"aab".count(b"ab"), bytearray(b"1221").find(b"21"), "ab" in "xxxxxxxxxab", "ab" in "b" * 30 + "a")
