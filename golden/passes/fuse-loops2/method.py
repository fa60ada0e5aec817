# golden: -O2 --dump-before=fuse-loops2 --dump-after=fuse-loops2 --dump-func=Node.total
class Node:
    def __init__(self, children):
        self.children = children
        self.value = 1

    def leaves(self):
        for child in self.children:
            if not child.children:
                yield child

    def total(self):
        n = 0
        for leaf in self.leaves():
            n += leaf.value
        return n


print(Node([Node([]), Node([])]).total())
