# golden: -O2 -fno-caught --dump-before=jumps --dump-after=jumps --dump-func=total
def total(items):
    out = 0
    for item in items:
        try:
            out += items[item]
        except IndexError:
            continue
    return out


print(total([0, 1, 7]))
