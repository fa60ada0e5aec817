class Inventory:
    def __init__(self):
        self.items = {}
        self.by_place = {}
        self.reserved = set()

    def add(self, name, place, amount):
        key = (name, place)
        self.items[key] = self.items.get(key, 0) + amount
        self.by_place.setdefault(place, set()).add(name)

    def remove(self, name, place, amount):
        key = (name, place)
        if self.items.get(key, 0) < amount or key in self.reserved:
            return False
        self.items[key] -= amount
        if self.items[key] == 0:
            del self.items[key]
            self.by_place[place].discard(name)
        return True

    def common(self, one, other):
        return self.by_place.get(one, set()) & self.by_place.get(other, set())


inventory = Inventory()
seed = 7
done = refused = 0
for i in range(120000):
    seed = (seed * 1103515245 + 12345) % 2147483648
    name = "item%d" % (seed >> 8 & 63)
    place = "ABCDEFGH"[seed >> 16 & 7]
    if i % 3:
        inventory.add(name, place, 1 + (seed >> 20 & 3))
    elif inventory.remove(name, place, 2):
        done += 1
    else:
        refused += 1
    if i % 1000 == 0:
        inventory.reserved = {(name, p) for p in "ACE"}
print(done, refused, len(inventory.items), sum(inventory.items.values()))
print(sorted(inventory.common("A", "B"))[:5], {p: len(s) for p, s in sorted(inventory.by_place.items())})
