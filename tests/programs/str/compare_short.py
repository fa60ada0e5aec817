def f(s, t):
    return [s == t, s != t, s < t, s <= t, s > t, s >= t, not (s == t)]
L = ["", "a", "b", "ab", "abcdefgh", "abcdefgi", "abcdefghi", "é", "日本", "日本語", "a" * 31, "a" * 32, "a" * 40, "a" * 31 + "b", "a" * 39 + "c", "\0", "\0\0", "ab\xff", "ab\xfe"]
for s in L:
    for t in L:
        u = (t + "x")[:-1]
        print(f(s, u), f(u, s), s == u, s != u, end=" ")
        if s == u: print("same", end="")
        if s != u: print("diff", end="")
        if s < u: print("less", end="")
        print(u in s, s in u)
def g(s):
    out = []
    for i in range(-len(s) - 2, len(s) + 2):
        try: out.append(s[i])
        except IndexError as e: out.append(str(e))
    return out
for s in L: print(g(s))
class T(str):
    def __eq__(self, o): return "T"
    def __hash__(self): return 1
def h(a): return a == "x", "x" == a, a != "x"
for a in (1, None, "x", "y", T("x"), 1.5, b"x", [1], True): print(h(a))
def k(a):
    if a == "x": return 1
    return 2
print([k(a) for a in (1, "x", T("q"), None)])
def it(s):
    r = []
    for c in s:
        r.append(c + "." if c != "b" else c)
        if c == "c": break
    else: r.append("end")
    return r
for s in L[:12]: print(it(s))
def idx(s, i): return s[i]
for i in (0, True, 2**70, -1, slice(1, 3)):
    try: print(idx("hello", i))
    except Exception as e: print(type(e).__name__, e)
