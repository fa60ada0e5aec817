# memoryview on bytes and bytearray.
def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def store(view, key, value):
    view[key] = value


m = memoryview(b"abcdef")
print(m[1], m[-1], len(m), m[1:3].tobytes(), m[::-2].tolist(), m[::2][1], m.format, m.nbytes, m.itemsize, m.shape, m.strides, m.ndim)
print(m.readonly, m.obj, m.contiguous, m[::2].contiguous, m[::2].strides, m == b"abcdef", b"abcdef" == m, m != b"x", m == 5, hash(m) == hash(b"abcdef"))
for f in (lambda: m[10], lambda: m["a"], lambda: m[1.5], lambda: store(m, 0, 1), lambda: m < m, lambda: m + b"x", lambda: memoryview("a"), lambda: memoryview(), lambda: memoryview(5)):
    print(attempt(f))
b = bytearray(b"abcdef")
w = memoryview(b)
print(store(w, 0, 90), b, store(w, slice(1, 3), b"YX"), b, store(w, slice(None, None, -2), b"123"), b, w.tolist(), w.readonly, w.obj is b)
for f in (lambda: store(w, 0, 300), lambda: store(w, 0, "a"), lambda: store(w, slice(0, 2), b"xyz"), lambda: hash(w), lambda: w.__delitem__(0)):
    print(attempt(f))
half = w[2:][:3]
half[0] = 48
print(b, half.tobytes(), bytes(half), bytearray(half), list(half), 48 in half, half.hex(), m.hex(":"), [hex(x) for x in m[:2]])
print(b"x" + m, b",".join([m, m[:2]]), int(memoryview(b"12")), str(m, "ascii"), m.toreadonly().readonly, list(reversed(m)), sum(m), max(m), bytes(m[1:4]))
with memoryview(b) as v:
    print(v[0])
print(attempt(lambda: v[0]), attempt(lambda: len(v)), attempt(lambda: v.tobytes()), repr(v).split(" at")[0], repr(m).split(" at")[0])
print(memoryview(b"").tolist(), memoryview(memoryview(b"ab")[1:]).tobytes(), type(m).__name__, isinstance(m, memoryview), attempt(m.cast, "B") == m)
data = bytearray(20)
view = memoryview(data)
for i in range(0, 20, 5):
    view[i : i + 5] = bytes([i] * 5)
print(data, view[7:13].tobytes().count(5))
