# golden: -S -O2 --policy=heuristic -fno-verbose-asm -o -
def inside(width, height, points):
    found = 0
    for i in range(width):
        if 2 <= i < 7:
            found += 1
        if i < 1 or i > 8:
            found += 2
    return found


print(inside(10, 10, None))
