# operator: functions for operators, getters and callers, in-place forms.
import operator
from operator import attrgetter, itemgetter, methodcaller


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __iadd__(self, other):
        self.amount += other
        return self

    def __matmul__(self, other):
        return f"{self.amount}@{other}"

    def __index__(self):
        return self.amount

    def __repr__(self):
        return f"Money({self.amount})"

    def __length_hint__(self):
        return 42

    def add(self, *extra, times=1):
        return self.amount + sum(extra) * times


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


pairs = [(7, 2), (-7, 2), (7.5, -2), (2, 10), (6, 3)]
for name in "add sub mul truediv floordiv mod pow lt le eq ne ge gt".split():
    function = getattr(operator, name)
    print(name, [function(a, b) for a, b in pairs])
for name in "and_ or_ xor lshift rshift".split():
    print(name, [getattr(operator, name)(a, b) for a, b in [(6, 3), (12, 10), (1, 5)]])
for name in "neg pos abs invert inv index not_ truth".split():
    print(name, getattr(operator, name)(5), attempt(getattr(operator, name), "x"))

print(operator.concat([1], [2]), operator.contains("abc", "b"), operator.countOf([1, 2, 1], 1))
print(operator.indexOf("hello", "l"), attempt(operator.indexOf, "hello", "z"))
items = [3, 1, 2]
operator.setitem(items, 0, 30)
operator.delitem(items, 1)
print(items, operator.getitem(items, -1), operator.getitem("abc", slice(1, None)))
print(operator.is_(None, None), operator.is_not(None, 1), operator.length_hint([1, 2]))
print(operator.length_hint(Money(1)), operator.length_hint(iter([1, 2, 3])), operator.length_hint(5, 9))

money = Money(5)
print(operator.iadd(money, 3) is money, money, operator.matmul(money, "x"), operator.index(money), hex(money))
print(operator.iadd([1], (2, 3)), operator.imul([1], 3), operator.iconcat([1], [2]), operator.isub(5, 3))
print(operator.ifloordiv(7, 2), operator.imod(7, 4), operator.ipow(2, 5), operator.ior({1}, {2}), operator.ixor(5, 1))

rows = [("bob", 42, 1.5), ("al", 7, 2.5), ("cy", 42, 0.5)]
print(sorted(rows, key=itemgetter(1, 0)), list(map(itemgetter(0), rows)), itemgetter(1, 2)("xyz"))
print(itemgetter(slice(0, 2))([1, 2, 3]), itemgetter("k")({"k": "v"}), attempt(itemgetter(9), [1]))


class Inner:
    value = 10


class Outer:
    inner = Inner()
    name = "outer"


print(attrgetter("name")(Outer), attrgetter("inner.value", "name")(Outer()), attempt(attrgetter("inner.none"), Outer))
print(methodcaller("upper")("abc"), methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(methodcaller("add", 1, 2, times=10)(money), attempt(methodcaller("missing"), 3))
print(itemgetter(1), attrgetter("a.b", "c"), methodcaller("f", 1, k=2))
print(operator.call(max, 3, 9), operator.call(sorted, [2, 1], reverse=True))
for bad in (
    (operator.add, 1, "a"), (operator.sub, "a", 1), (operator.lt, 1, "a"), (operator.getitem, [1], 5),
    (operator.pow, "a", 2), (operator.neg, []), (itemgetter,), (attrgetter, 3), (operator.index, 1.5),
    (operator.concat, 1, 2), (operator.truediv, 1, 0),
):
    print(attempt(*bad))
