# golden: -S -O2 --policy=heuristic -fno-verbose-asm -o -
# The inner loop, which is entered at its test, begins at a multiple of 16 bytes; the outer one does not.
def table(n):
    total = 0
    for i in range(n):
        for j in range(i):
            total = (total + i * j) & 0xFFFF
    return total


print(table(10))
