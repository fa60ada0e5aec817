# golden: -S -O2 -o -
def find(items, x):
    for i, y in enumerate(items):
        if x == y:
            break
    else:
        return -1
    return i
