# random: the same sequences as CPython for the same seed.
import random

SEEDS = [0, 1, 42, -7, "hello", b"bytes", 2**100, 3.5, "naïve"]
for seed in SEEDS:
    r = random.Random(seed)
    print(seed, r.random(), r.randint(1, 100), r.randrange(0, 1000, 7), r.choice("abc"))
    print(r.choices([1, 2, 3], k=4), r.choices("xyz", [5, 1, 1], k=4), r.choices("xyz", cum_weights=[1, 2, 9], k=3))
    print(r.sample(range(100), 10), r.sample([1, 2, 3, 4, 5, 6], 3), r.sample("ab", 3, counts=[2, 2]))
    print(r.gauss(0, 1), r.gauss(5, 2), r.normalvariate(0, 1), r.lognormvariate(0, 1))
    print(r.gammavariate(2, 3), r.gammavariate(0.5, 3), r.gammavariate(1, 2), r.betavariate(1, 2), r.triangular())
    print(r.vonmisesvariate(1, 2), r.paretovariate(3), r.weibullvariate(1, 2), r.expovariate(2), r.uniform(3, 9))
    print(r.randbytes(5), r.getrandbits(70), r.getrandbits(1), r.getrandbits(0))
    items = list(range(12))
    r.shuffle(items)
    print(items)
random.seed(12345)
print([random.random() for _ in range(5)])
state = random.getstate()
first = [random.randrange(1000) for _ in range(5)]
random.setstate(state)
print(first == [random.randrange(1000) for _ in range(5)], first)
for expression in (
    lambda: random.choice([]),
    lambda: random.randrange(0),
    lambda: random.randrange(5, 5),
    lambda: random.randrange(1, 5, 0),
    lambda: random.sample({1}, 1),
    lambda: random.sample([1], 2),
    lambda: random.choices([1], [1, 2]),
    lambda: random.seed([]),
    lambda: random.choices([1, 2], [0, 0]),
    lambda: random.getrandbits(-1),
):
    try:
        print(expression())
    except Exception as error:
        print(type(error).__name__, error)


class Counting(random.Random):
    calls = 0

    def random(self):
        self.calls += 1
        return super().random()


c = Counting(3)
print(c.uniform(0, 10), c.calls, isinstance(random.SystemRandom().random(), float))
inside = 0
random.seed(7)
for _ in range(20000):
    x, y = random.random(), random.random()
    inside += x * x + y * y <= 1
print(inside)
