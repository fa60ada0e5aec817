# Items and parts of ranges, small and large.
ranges = [range(10), range(0), range(5, 2), range(3, 30, 4), range(10, -10, -3), range(2**61, 2**61 + 9), range(-2**62, 2**62, 2**60), range(2**70, 2**70 + 5), range(0, 2**63 - 1, 2**61), range(2**62 - 3, 2**62 - 1)]
bounds = [None, 0, 1, 2, 5, -1, -3, -100, 100, 2**61, -2**61, 2**62 - 1, -2**62, 2**70, -2**70, True]
for r in ranges:
    print(r, [(r[a:b], len(r[a:b])) for a in bounds for b in bounds[::3]][:8])
    total = 0
    for a in bounds:
        for b in bounds:
            part = r[a:b]
            total = (total * 7 + hash((part.start, part.stop, part.step, len(part) % 1000 if len(part) < 2**62 else 1)) + hash(part[0] if part else -5)) % 1000003
    print(total)
    for i in (0, 1, -1, 5, -5, 9, 10, -10, -11, 2**62, -2**62, 2**70, True, 1.5, "x", None):
        try:
            print(r[i], end=" ")
        except Exception as error:
            print(type(error).__name__, error, end=" ")
    print()


def build(part):
    if len(part) == 0:
        return None
    middle = len(part) // 2
    return build(part[:middle]), part[middle], build(part[middle + 1:])


print(build(range(12)), build(range(20, 0, -3)))
for wrong in (slice(1.5, 2), slice(0, 5, 0), slice("a")):
    try:
        print(range(5)[wrong])
    except Exception as error:
        print(type(error).__name__, error)
try:
    print(len(range(2**63)))
except OverflowError as error:
    print(error)
print(len(range(2**62)), len(range(2**63 - 1)), range(3, 9)[1:][1:][-1], range(9)[2:5][5:2])
