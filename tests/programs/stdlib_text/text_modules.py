# string, textwrap, pprint, copy, heapq, bisect.
import bisect
import copy
import heapq
import pprint
import string
import textwrap


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


print(string.ascii_letters, string.digits, string.hexdigits, repr(string.whitespace), string.punctuation, string.capwords("hello  big world"))
t = string.Template("$who likes ${what}s; $$5 and $who")
print(t.substitute(who="tim", what="kite"), t.safe_substitute(who="x"), t.get_identifiers(), t.is_valid())
attempt(lambda: t.substitute(who="x"))
attempt(lambda: string.Template("a $ b").substitute())
attempt(lambda: string.Template("line\n  $1").substitute())
f = string.Formatter()
print(f.format("{0} {1!r:>5} {name.real} {x[0]} {{}}", 1, "a", name=3, x=[9]), f.format("{} {}", 1, 2), f.format("{:{}}", 5, 4))
attempt(lambda: f.format("{0} {}", 1, 2))
attempt(lambda: f.format("{"))
attempt(lambda: f.format("{x}"))
text = "The quick brown fox jumped over the lazy dog -- twice, well-known for its state-of-the-art jumping."
for width in (10, 20, 40):
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 40), repr(textwrap.dedent("    a\n      b\n    c\n")), repr(textwrap.indent("a\n\nb\n", "> ")))
pprint.pprint({"numbers": list(range(30)), "nested": {"b": ["x" * 30, "y" * 40], "a": (1, 2)}, "text": "word " * 30})
pprint.pprint([["n" * 20] * 3] * 3, width=40, indent=2)
print(pprint.pformat({3: "c", 1: "a"}), pprint.pformat(list(range(40)), compact=True))


class Node:
    def __init__(self, value, others=None):
        self.value = value
        self.others = others or []


n = Node(1, [Node(2)])
n.others.append(n)
m = copy.deepcopy(n)
print(m is not n, m.others[1] is m, m.others[0] is not n.others[0], copy.copy(n).others is n.others, m.others[0].value)
data = {"a": [1, 2, {"b": (3, [4])}], "s": {1, 2}}
deep = copy.deepcopy(data)
deep["a"][2]["b"][1].append(5)
print(data, deep, copy.copy(data)["a"] is data["a"], copy.deepcopy((1, 2)) , copy.copy([1]))


class Custom:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep"


class Slotted:
    __slots__ = ("a", "b")


s = Slotted()
s.a = [1]
print(copy.copy(Custom()), copy.deepcopy([Custom()]), copy.copy(s).a is s.a, copy.deepcopy(s).a is s.a)
heap = []
for x in [5, 1, 8, 3, 9, 2]:
    heapq.heappush(heap, x)
print(heap, [heapq.heappop(heap) for _ in range(len(heap))], heapq.nlargest(3, [1, 8, 2, 23, 7], key=lambda v: -v))
print(heapq.nsmallest(2, "hello"), list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge("CA", "DB", reverse=True)))
print(heapq.heappushpop([1, 2], 0), heapq.heapreplace([1, 2], 5), list(heapq.merge(["aa", "b"], ["ccc"], key=len)))
attempt(lambda: heapq.heappop([]))
attempt(lambda: heapq.heappush((), 1))
attempt(lambda: heapq.heapify([1, "a"]))
a = [1, 2, 2, 3, 5]
print(bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect(a, 4), bisect.bisect_left(a, 2, 2, 4), bisect.bisect("ace", "d"))
bisect.insort(a, 4)
bisect.insort_left(a, 0)
print(a, bisect.bisect_left([{"k": 1}, {"k": 5}], 3, key=lambda d: d["k"]))
attempt(lambda: bisect.bisect([1], 1, -1))
