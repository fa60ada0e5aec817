def caesar(text, shift):
    out = ""
    for c in text:
        if "a" <= c <= "z":
            out += chr((ord(c) - 97 + shift) % 26 + 97)
        else:
            out += c
    return out


def table(n):
    lines = []
    for i in range(n):
        lines.append("%4d | %s | %08.3f" % (i, format(i * i, ","), i / 7))
    return "\n".join(lines)


text = "the quick brown fox jumps over the lazy dog. " * 400
secret = caesar(text, 3)
print(caesar(secret, 23) == text, secret[:40])
report = table(30000)
print(len(report), report.splitlines()[123])
words = "".join(str(i) for i in range(200000))
print(len(words), words.count("99"), words.replace("12", "x")[:60])
