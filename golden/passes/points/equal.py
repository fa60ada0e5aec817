# golden: -O2 --dump-before=points --dump-after=points --dump-func=equal
def equal(a, b):
    same = 0
    for x, y in zip(a, b):
        if x == y or x == "-":
            same += 1
    return same


print(equal("a-c", "abc"))
