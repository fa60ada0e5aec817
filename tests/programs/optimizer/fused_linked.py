class Node:
    def __init__(self, v, n=None):
        self.v = v
        self.n = n
class Linked:
    def __init__(self):
        self.head = None
        self.size = 0
    def push(self, v):
        self.head = Node(v, self.head)
        self.size += 1
    def __iter__(self):
        n = self.head
        while n is not None:
            yield n.v
            n = n.n
    def __len__(self):
        return self.size
    def pairs(self, k):
        for i, a in enumerate(self):
            if i % k == 0:
                yield i, a
    def total(self):
        t = 0
        for v in self:
            t += v
        return t
def main():
    l = Linked()
    for i in range(1000):
        l.push(i)
    t = 0
    for r in range(20):
        for v in l:
            t += v
        for i, v in l.pairs(3):
            t -= i
            if i > 500:
                break
    print(t, l.total(), sum(l), len(l), max(l), sorted(l)[:3], [*l][:2], 5 in l)
    a, b, *c = l
    print(a, b, len(c))
    for v in l:
        if v == 990:
            l.push(5)
            break
    it = iter(l)
    print(next(it), next(it))
    for v in it:
        print(v); break
class Sub(Linked):
    def __iter__(self):
        yield from super().__iter__()
        yield "end"
main()
s = Sub(); s.push(3)
for v in s: print(v)
class Bad:
    def __iter__(self):
        yield 1
        raise KeyError("k")
def bad():
    for x in Bad():
        print(x)
bad()
