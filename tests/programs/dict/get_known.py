# dict.get of known dicts, and methods looked up before arguments that branch.
def count(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def fresh(*texts):
    return ["".join([t[:1], t[1:]]) for t in texts]


print(count(fresh("a", "bb", "a", "", "ccc", "bb", "a", "", "éé", "éé", "é", "中文", "中文")))
words = ["word%d" % (i % 37) for i in range(1000)]
print(count(words + [w + "x" * 20 for w in words] + [1, 1.0, True, None, None, (1,), (1,)]) == count(
    [w for w in words] + [w + "x" * 20 for w in words] + [1, 1, 1, None, None, (1,), (1,)]))
eights = ["%08d" % i for i in range(20)] * 2 + ["%09d" % i for i in range(20)] * 2 + ["%07d\u20ac" % i for i in range(20)] * 2
print(sorted(count(eights).items())[:3], set(count(eights).values()))


def gets():
    d = {"a": 1, 2: "b", 3.5: "f"}
    out = [d.get("a"), d.get("b"), d.get(2, 0), d.get(2.0), d.get(True, "t"), d.get(3.5), d.get(None, None)]
    for key in ([], {}, set()):
        try:
            d.get(key, 1)
        except TypeError as e:
            out.append(str(e))
    try:
        d.get()
    except TypeError as e:
        out.append(str(e))
    try:
        d.get(1, 2, 3)
    except TypeError as e:
        out.append(str(e))
    return out


print(gets())


class Str(str):
    def __eq__(self, other):
        print("eq", str(other))
        return str.__eq__(self, other)

    def __hash__(self):
        return hash(str(self))


def odd():
    d = {Str("k"): 1}
    for i in range(20):
        d["f%d" % i] = i
    print(d.get("k"), d.get(Str("f3")), d.get("".join(["f", "4"])))
    d[Str("f5")] = "new"
    print([type(k).__name__ for k in d if str(k) == "f5"], d["f5"])


odd()
print(globals().get("words") is words, globals().get("nothing", "no"), vars().get("count") is count)


class Sub(dict):
    def get(self, key, default=None):
        return ("sub", key, default)


print(Sub().get(1), Sub(a=2).get("a", 3))


def same_value():
    d = {}
    for i in range(30):
        d[i] = i
    for i in range(30):
        d[i] = d[i] + 1
        d[float(i)] = d[i] + 1
    return d[3], len(d), [type(k).__name__ for k in list(d)[:3]]


print(same_value())


# The receiver is looked up first; arguments with branches come after.
log = []


def note(x):
    log.append(x)
    return x


def fail():
    raise ValueError("fail")


def appending(flag):
    out = []
    out.append(note(1) if flag else note(2))
    out.append(flag and note(3) or note(4))
    try:
        out.append(note(5) if flag else fail())
    except ValueError:
        out.append("failed")
    out.append([x for x in (1, 2) if x or note(6)])
    return out


print(appending(True), appending(False), log)
log.clear()


class Box:
    def __init__(self, items):
        self.items = items

    def put(self, x):
        self.items.append(x)
        return self


def maybe(box, flag):
    try:
        box.put(note("x") if flag else note("y"))
    except AttributeError as e:
        return str(e)
    return box.items


print(maybe(Box([]), True), maybe(Box([1]), False), maybe(None, True), log)


def rebinding(flag):
    items = []
    items.append(1 if flag else (items := [9]) and 2)
    return items


print(rebinding(True), rebinding(False))


def changing(flag):
    b = Box([])
    b.put((setattr(b, "put", print) if flag else None) or "arg")
    return b.items


print(changing(False), changing(True))
