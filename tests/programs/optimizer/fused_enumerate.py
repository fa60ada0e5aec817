# enumerate over generator functions in loops.
def words(text):
    w = ""
    for c in text:
        if c == " ":
            if w:
                yield w
            w = ""
        else:
            w += c
    if w:
        yield w

def main():
    for i, w in enumerate(words("the quick  brown fox")):
        print(i, w)
    for p in enumerate(words("a b c"), 5):
        print(p)
        if p[0] == 6:
            continue
        print("end")
    big = 0
    for i, w in enumerate(words("a b c d"), 2**61 - 2):
        print(i, w)
        big += i
    print(big)
    for n, (i, w) in enumerate(enumerate(words("x y"))):
        print(n, i, w)
    d = {w: i for i, w in enumerate(words("p q r"))}
    print(d)
    try:
        for i, w in enumerate(words(5), 1):
            print(i)
    except TypeError as e:
        print(e)
    print([i for i, w in enumerate(words("u v")) if i])
main()
for i, x in enumerate(words("m n"), -1):
    pass
print(i, x)
def boom():
    yield 1
    yield 1 / 0
for i, x in enumerate(boom()):
    print(i, x)
