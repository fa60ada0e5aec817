# golden: -O2 --dump-before=iter-loops2 --dump-after=iter-loops2 --dump-func=total
def total(data):
    s = 0
    for byte in data:
        s = (s + byte) % 65521
    return s


print(total(b"abc"))
