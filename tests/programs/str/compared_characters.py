# Characters of strs compared with one another and with constants, of all widths.
def same(a, b):
    n = 0
    for x in a:
        for y in b:
            if x == y:
                n += 1
    return n


def pairs(a, b):
    return [(i, x) for i, (x, y) in enumerate(zip(a, b)) if x != y]


def flags(text):
    out = []
    for c in text:
        out.append((c == "x", c != "é", c == "λ", c == "😀", c == "", c == "xx"))
        if c == "b":
            break
    else:
        out.append("end")
    return out


def counted(text, c):
    n = 0
    for d in text:
        n += d == c
    return n


def last(text):
    c = None
    for c in text:
        if c == "z":
            return "z", c
    return c


def mixed(values):
    n = 0
    for v in values:
        for c in "aλ":
            if c == v:
                n += 1
            if v != c:
                n += 10
    return n


class Odd(str):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1


texts = ["", "axb", "éxé", "λxλ", "😀x", "x" * 20 + "b", "zebra", "a😀λéx"]
for a in texts:
    for b in texts:
        print(same(a, b), pairs(a, b), end=" ")
    print()
    print(flags(a), last(a))
for c in ["x", "λ", "xx", "", Odd("q"), 5]:
    print([counted(t, c) for t in texts])
print(mixed(["a", "λ", "b", Odd("b"), 1, None]))
