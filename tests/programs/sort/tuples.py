import random
r = random.Random(3)
nan = float("nan")
a = [(r.randrange(5), r.choice("abc"), r.random()) for _ in range(200)]
print(sorted(a)[:20], sorted(a, reverse=True)[:5])
b = [(1.0, 2), (1, 3), (0.5,), (1.0, "x")]
try: print(sorted(b))
except TypeError as e: print(e)
c = [(nan, 1), (1.0, 2), (nan, 0), (0.0, 3), (-0.0, 1)]
print(sorted(c), sorted([(nan,), (1.0,), (nan,)]))
d = [("b", [1]), ("a", [2]), ("b", [0])]
print(sorted(d))
class K:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print("lt", self.n, o.n); return self.n < o.n
    def __eq__(self, o): print("eq", self.n, o.n); return self.n == o.n
    def __repr__(self): return f"K{self.n}"
print(sorted([(1, K(3)), (1, K(2)), (0, K(9))]))
print(sorted([(1, 2, 3), (1, 2), (1,), (1, 2, 0)]), sorted([(), (1,), ()]), sorted([((1, 2), 3), ((1, 1), 4)]))
print(sorted(["b", "a"], key=lambda s: (len(s), s)), sorted([2**70, 1], key=lambda n: (n,)), sorted([(True, 1), (0, 2), (1, 0)]))
