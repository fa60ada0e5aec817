def distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            cost = 0 if x == y else 1
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost))
        previous = current
    return previous[-1]


def text(seed, length):
    letters = []
    for _ in range(length):
        seed = (seed * 1103515245 + 12345) % 2147483648
        letters.append("abcdefgh"[seed >> 16 & 7])
    return "".join(letters)


print(distance(text(1, 800), text(2, 800)))
