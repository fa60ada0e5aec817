# golden: -S -O2 -o -
class P:
    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x


def use(p):
    return p.get()
