# Items by small ints and strs, with and without an index, beside keys that are only equal.
def fetch(d, *keys):
    out = []
    for k in keys:
        try:
            out.append(d[k])
        except KeyError as e:
            out.append(repr(e))
        out.append(k in d)
    print(out)


small = {1: "one", "a": 2, (1,): 3, 2.0: "two", None: 4}
fetch(small, 1, True, 1.0, "a", "".join(["a"]), (1,), 2, 2.0, None, -1, "b", 3)
large = {i: i * i for i in range(40)}
large.update({str(i): i for i in range(40)})
large[-1] = "minus"
large[2 ** 61 - 1] = "mersenne"
fetch(large, 1, True, 39.0, "7", "4" + "0", "3" + "9", -1, -2, 0, 2 ** 61 - 1, 2 ** 61, 40, "zz", 10 ** 30)
for i in range(0, 40, 2):
    del large[i]
fetch(large, 0, 1, 2, 3, 38, 39, "0")
empty = {}
fetch(empty, 0, "a")
empty[0] = 1
del empty[0]
fetch(empty, 0)


class Missing(dict):
    def __missing__(self, key):
        return ("missing", key)


class Str(str):
    def __hash__(self):
        return 5

    def __eq__(self, other):
        return True


fetch(Missing(a=1), "a", "b", 0)
fetch({"a": 1}, Str("q"))
print("small" in globals(), globals()["i"], "nope" in globals())
i = "now"
print(globals()["i"])


def items(v, k):
    try:
        return v[k]
    except (IndexError, TypeError, KeyError) as e:
        return f"{type(e).__name__}: {e}"


for v in ([1, 2], (1, 2), "ab", b"ab", range(3), {0: "z"}, 7):
    print([items(v, k) for k in (0, -1, -2, -3, 1, 2, True, "0", None, 2 ** 70)])
