MASK = 0xFFFFFFFF


def xorshift32(state):
    state ^= (state << 13) & MASK
    state ^= state >> 17
    state ^= (state << 5) & MASK
    return state


def lcg(state):
    return (state * 1664525 + 1013904223) & MASK


x = 2463534242
y = 1
counts = [0] * 16
for _ in range(200000):
    x = xorshift32(x)
    y = lcg(y)
    counts[(x ^ y) >> 28] += 1
print(x, y, counts)
