def build(n):
    out = ""
    for i in range(n):
        out += chr(97 + i % 26)
    return out
s = build(1000)
print(len(s), s[:30], hash(s) == hash(build(1000)), s == build(1000))
def keep(n):
    out = ""
    seen = []
    for i in range(n):
        out += "x"
        seen.append(out)
    return seen
print(keep(5))
def last(n):
    all = []
    for k in range(n):
        out = ""
        for i in range(k):
            out = out + str(i)
        all.append(out)
    return all
a = last(5)
print(a)
def more(s):
    out = s
    for i in range(3):
        out += "!"
    return out
print(more(a[3]), a[3], more(a[4]), a[4])
def two(n):
    a = ""
    b = ""
    for i in range(n):
        a += "a"
        b = b + a
        if i == 2:
            c = a
    return a, b, c
print(two(5))
def alias(n):
    a = ""
    for i in range(n):
        b = a
        a += "z"
        if i == 3: return a, b
print(alias(6))
def tricky(xs):
    out = ""
    try:
        for x in xs:
            out += x
    except TypeError as e:
        return out, str(e)
    return out
print(tricky(["a", "b", 3]), tricky(["q"]), tricky([]), tricky(["é", "日", "x", "y" * 100]))
class R:
    def __radd__(self, o): return [o]
def odd(xs):
    out = ""
    for x in xs:
        out += x
    return out
print(odd(["a", R(), ["k"]]))
l = ["m"]
def odd2(xs):
    out = ""
    for x in xs:
        out = out + x
    return out
class Q:
    def __radd__(self, o): return l
print(odd2([Q(), ["n"]]), l)
def gen(n):
    out = ""
    for i in range(n):
        out += "g"
        yield out
print(list(gen(4)))
def gen2(n):
    out = ""
    for i in range(n):
        out += "g"
        yield len(out)
    yield out
print(list(gen2(4)))
def cond(n):
    out = ""
    for i in range(n):
        if i % 2: out += "o"
        else: out = out + "e" + "-"
        if out == "e-o": print("here", len(out), out[0], "o" in out)
    d = {out: 1}
    out += "end"
    return out, d
print(cond(5))
def nested(n):
    out = "start:"
    while n:
        line = ""
        for j in range(n):
            line += "ab"
        out += line + "\n"
        n -= 1
    return out
print(nested(3))
def swap(n):
    a = ""; b = ""
    for i in range(n):
        a, b = b, a
        a += "1"
    return a, b
print(swap(5))
def fin(n):
    out = ""
    try:
        for i in range(n):
            out += "f"
            if i == 3: raise ValueError(out)
    except ValueError as e:
        out += "?"
        return out, e.args
    finally:
        out += "never seen"
print(fin(6))
def ret(xs):
    out = ""
    for x in xs:
        if not x:
            yield out
            out = ""
        else:
            out += x
    yield out
print(list(ret("ab cd ef".replace(" ", "\0").replace("\0", "")) ), list(ret(["a", "b", "", "c", "", "d"])))
def strip(n):
    out = ""
    r = []
    for i in range(n):
        out += "s"
        t = out.strip()
        r.append(t)
    return r
print(strip(4))
def sl(n):
    out = ""
    r = []
    for i in range(n):
        out += "s"
        r.append(out[:])
    return r
print(sl(4))
def self_(n):
    out = "a"
    for i in range(n):
        out += out
    return out
print(self_(4))
big = build(3000)
print(len(big), big[-5:])
