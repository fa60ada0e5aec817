# golden: -O2 --dump-before=peephole --dump-after=peephole --dump-func=h
def h(a):
    return a == "x", "x" == a, a != "x"


for a in (1, None, "x", "y"):
    print(h(a))
