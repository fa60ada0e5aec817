# The key that was found last is found again only while it is there, and is the same.
class Loud:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        log.append(("hash", self.n))
        return self.n

    def __eq__(self, other):
        log.append(("eq", self.n))
        return self.n == other.n


log = []


def count(words):
    counts = {}
    for w in words:
        counts[w] = counts.get(w, 0) + 1
    return counts


print(count(("a b a c b a" * 20).split()))
print(count([(w, n % 3) for n, w in enumerate(("x y z x" * 12).split())]))
print(count([(w, 1.5, None, True) for w in "abcabca"]))
many = count([("k%d" % (i % 50), i % 7) for i in range(3000)])
print(len(many), many["k3", 3], sum(many.values()))


def removed(d, key):
    out = [d[key], key in d]
    del d[key]
    out += [key in d, d.get(key), d.get(key, 5)]
    d[key] = "again"
    out += [d[key], d.pop(key), key in d]
    d[key] = 1
    d[key] += 1
    out.append(d[key])
    d.clear()
    out += [key in d, d.get(key)]
    d[key] = 2
    out.append(d[key])
    other = dict(d)
    d[key] = 3
    out += [other[key], d[key], other.pop(key), d[key], key in other]
    while len(d) < 40:
        d[len(d)] = len(d)
        out.append(d[key])
    d.popitem()
    out.append(d[key])
    return out


def fresh(text):
    return "".join(list(text))


for size in (0, 3, 7, 8, 9, 30):
    for key in ("a key", ("a", "tuple"), ("t", 1, 2.5), (), ("nested", ("u", 2)), frozenset(["f"])):
        d = {i: i for i in range(size)}
        d[key] = "first"
        print(size, key, removed(d, key))
    d = {fresh("some text"): 1, (fresh("a"), 2): 3}
    for i in range(size):
        d[i] = i
    k, t = fresh("some text"), (fresh("a"), 2)
    d[k] += 10
    d[t] += 10
    print(d[fresh("some text")], d[fresh("a"), 2], k in {k}, t in {t}, t in {(fresh("a"), 2)}, hash(t) == hash((fresh("a"), 2)))

d = {(Loud(1), "x"): 1}
key = (Loud(1), "x")
print(d[key], d[key], d.get(key))
d[key] = 5
print(d, len(log)) if False else print(list(d.values()), len(log))

s = ""
lengths = {}
for i in range(30):
    s += "ab"[i % 2]
    lengths[s] = lengths.get(s, 0) + i
    if s in lengths:
        lengths[s] += 1
print(len(lengths), lengths["a"], lengths["aba"], lengths[s])


class D(dict):
    def __missing__(self, key):
        return ("missing", key)


d = D()
for key in ("a", ("a", 1)):
    print(d[key], d.get(key))
    d[key] = 0
    d[key] += 1
    print(d[key])
    del d[key]
    print(d[key])

g = globals()
name = fresh("dynamic_name")
g[name] = 1
g[name] += 1
print(g[name], dynamic_name)
dynamic_name = 7
print(g[name])
keep = []
table = {}
for i in range(20000):
    key = (str(i % 100), i % 10)
    table[key] = table.get(key, 0) + 1
    keep.append(key if i % 10 == 0 else None)
print(len(table), table["5", 5])
