class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        if self.left is None:
            return 1
        return 1 + self.left.check() + self.right.check()


def build(depth):
    if depth == 0:
        return Node(None, None)
    return Node(build(depth - 1), build(depth - 1))


long_lived = build(14)
for depth in range(4, 15, 4):
    count = 1 << (14 - depth + 2)
    total = 0
    for _ in range(count):
        total += build(depth).check()
    print(count, "trees of depth", depth, "check", total)
print("long lived", long_lived.check())
