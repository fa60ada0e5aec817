# golden: -O2 --dump-after=escape --dump-func=tries
class Count:
    def __init__(self):
        self.n = 0


def tries(items):
    count = Count()
    for item in items:
        try:
            count.n += 1
            int(item)
        except ValueError:
            count.n -= 10
    return count.n


print(tries(["1", "x"]))
