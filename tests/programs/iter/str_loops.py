# Loops over strs without iterators: every width of characters, and all ways to the items.


def plain(s):
    out = []
    for c in s:
        out.append(c + "|")
    return "".join(out)


for s in ("", "a", "abc", "\u00e4\u00ff\x00", "\u0100\u20ac", "a\U0001f600b"):
    print(ascii(plain(s)), [ord(c) for c in s])


def numbered(s, t):
    out = 0
    for i, c in enumerate(s, 1):
        for j, d in enumerate(t):
            if c == d:
                out += i * 10 + j
            elif c < d:
                out -= 1
    return out


print(numbered("kitten", "sitting"), numbered("", "x"), numbered("\u0100b", "b\u0100\U0001f600"))


def zipped(s, t, b):
    return [(c, d, n) for c, d, n in zip(s, t, b)]


print(zipped("abc", "x\u20ac", b"\x01\x02\x03"), zipped("", "a", b"b"))


def backwards(s):
    out = ""
    for c in reversed(s):
        out += c
    return out


print(backwards("stressed"), ascii(backwards("\u00e9\u20acx")))


def rebound(s):
    # The loop goes on over what it started with.
    seen = []
    for c in s:
        s = s + c
        seen.append(len(s))
        c = c * 3
    return s, seen


print(rebound("abc"))


def grown():
    text = "ab"
    for n in range(3):
        for c in text:
            text += c
    return text


print(grown())


def early(s):
    for n, c in enumerate(s):
        if c == "-":
            break
    else:
        return "none"
    return n, s[n:]


print(early("ab-cd"), early("abcd"), early(""))


def raising(s):
    total = 0
    for c in s:
        try:
            total += int(c)
        except ValueError:
            total += 100
    return total


print(raising("12x4\u00b2"), raising("\u0663"))


class Text(str):
    def __iter__(self):
        return iter([1, 2])


def any_text(s):
    return [c for c in s]


print(any_text(Text("abc")), any_text("abc"), any_text(["a", "b"]), any_text(b"ab"))


def chars(s):
    for c in s:
        yield c


print(list(chars("a\u20acb")), len({c for c in "hello"}), {c: n for n, c in enumerate("abca")})
