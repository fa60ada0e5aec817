# A finalizer tells that an object was made, though nothing else would.
class Loud:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        ended.append(self.n)


def make(n):
    total = 0
    for i in range(n):
        loud = Loud(i)
        total += loud.n
    return total


import gc

ended = []
print(make(5))
gc.collect()
make(0)
gc.collect()
print(sorted(ended)[:3])
