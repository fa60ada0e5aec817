# golden: -O2 --dump-before=caught --dump-after=caught --dump-func=count
def count(words, values):
    counts = {}
    zeros = 0
    for w in words:
        try:
            counts[w] += 1
        except KeyError:
            counts[w] = 1
    for n in range(5):
        try:
            zeros += values[n] // n
        except (IndexError, ZeroDivisionError):
            zeros += 1
    return counts, zeros


print(count(["a", "b", "a"], [1, 2, 3]))
