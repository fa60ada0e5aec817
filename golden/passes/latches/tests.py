# golden: -S -O2 --policy=heuristic -fno-verbose-asm -o -
# The way back that layout does not let fall through to the loop's test has a copy of it.
def zeros(items):
    count = 0
    i = 0
    n = len(items)
    while i < n:
        if items[i]:
            i += 1
            continue
        count ^= i
        i += 2
    return count


print(zeros([0, 1, 0, 0, 1]))
