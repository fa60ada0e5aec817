# golden: -S -O2 --policy=heuristic -fno-verbose-asm -o -
# Values chosen by short ways become selects; the sum that could overflow keeps its branch.
def largest(items, low):
    high, at = 0, 0
    for i in range(len(items)):
        k = items[i] & 1023
        k = k if k > low else 100
        if k > high:
            high = k
            at = i
        at = at + 1 if k == 7 else at
    return high, at


print(largest([3, 1, 4, 1, 5], 2))
