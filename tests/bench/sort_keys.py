class Person:
    def __init__(self, name, age, score):
        self.name = name
        self.age = age
        self.score = score


people = []
seed = 12345
for i in range(50000):
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    people.append(Person("n%05d" % (seed % 9973), seed >> 8 & 63, (seed >> 5) % 1000 / 10))
by_age = sorted(people, key=lambda p: p.age)
by_both = sorted(people, key=lambda p: (p.age, p.name))
people.sort(key=lambda p: p.score, reverse=True)
print([p.name for p in by_age[:3]], [p.name for p in by_both[-3:]], people[0].score, people[-1].score)
numbers = [(i * 7919) % 10007 for i in range(100000)]
print(sorted(numbers)[::5000], sorted(numbers, reverse=True)[:3])
