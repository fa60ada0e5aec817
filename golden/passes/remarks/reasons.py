# golden: -S -O2 --remarks -o /dev/null
class Point:
    def __init__(self, x):
        self.x = x


def total(points, weigh):
    s = 0.0
    for p in points:
        s += p.x * weigh(p)
    return s


def text(n):
    t = ""
    for i in range(n):
        t += str(i)
    return t


def mixed(a, b):
    return a + b if a < b else a.size


def main():
    points = [Point(i / 2) for i in range(10)]
    print(total(points, lambda p: p.x), text(10))
    for pair in zip("ab", "cd"):
        print(mixed(*pair))


main()
