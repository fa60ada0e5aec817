# golden: -O2 --dump-before=inline2 --dump-after=inline2 --dump-func=total
class Item:
    def __init__(self, cost):
        self.cost = cost

    def price(self):
        return self.cost


def total(items):
    s = 0
    for item in items:
        s += item.price()
    return s


print(total([Item(1), Item(2)]))
