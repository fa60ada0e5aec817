# Library functions reached by computed names.
import random
import collections
import operator
import string


def spell(*parts):
    return "".join(parts)


random.seed(7)
print(getattr(random, spell("rand", "int"))(1, 6))
deck = list(range(8))
getattr(random, spell("shuf", "fle"))(deck)
print(deck)
print(vars(random)["uni" + "form"](1.0, 2.0))
print(random.__dict__[spell("tri", "angular")](0.0, 1.0))
counter = collections.Counter("abracadabra")
for name in ["most_" + "common", "total"]:
    print(name, operator.methodcaller(name)(counter))
for method in sorted(name for name in dir(counter) if name.startswith("el")):
    print(method, sorted(getattr(counter, method)()))
table = {name: value for name, value in vars(string).items() if name == spell("cap", "words")}
print(table[spell("cap", "words")]("who is who"))
print([name for name in vars(collections.UserDict) if name.startswith("__con")])
print(collections.__dict__[spell("User", "List")]([3, 1, 2]))
