def total(data):
    s = 0
    for b in data:
        s = s * 3 + b & 0xFFFF
    return s
def pairs(data):
    out = []
    for i, b in enumerate(data):
        out.append((i, b))
        if b > 100:
            break
    else:
        out.append("end")
    return out
def both(x, y):
    return [a ^ b for a, b in zip(x, y)]
def back(data):
    return [b for b in reversed(data)]
def handled(data):
    r = []
    for b in data:
        try:
            r.append(100 // (b - 98))
        except ZeroDivisionError:
            r.append(b)
            continue
        finally:
            r.append(-b)
    return r
def rebinds(data):
    for b in data:
        data = b"zz"
        b = b + 1
        print(b, end=" ")
    print(data)
def gen(data):
    for b in data:
        yield b * 2
def fnv(data):
    h = 0xCBF29CE484222325
    for byte in data:
        h ^= byte
        h = (h * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h
d = bytes((i * i + 7 * i) & 255 for i in range(300))
print(total(d), total(b""), pairs(d[:9]), pairs(b"abc"), both(d, b"\xff\x00\x80"), back(b"\x00\x7f\x80\xff"))
print(handled(b"abc"), list(gen(b"xyz")), fnv(d), fnv(b""))
rebinds(b"pq")
for x in d[:3]:
    for y in b"\x01\x02":
        print(x * y, end=",")
print(sum(b * b for b in d), max(d), [b for b in d if b > 250])
