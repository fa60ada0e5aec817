# golden: -O2 --dump-after=infer --dump-func=P.grow
class P:
    def __init__(self, x, log):
        self.x = x
        self.n = 1
        log.append(self)
        self.y = 2.0

    def grow(self, k):
        self.x = self.x * k + self.n + self.y


seen = []
p = P(1.5, seen)
p.grow(2.0)
print(p.x, p.n, p.y)
