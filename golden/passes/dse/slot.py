# golden: -O2 --dump-before=dse --dump-after=dse --dump-func=Point.__init__
class Point:
    def __init__(self, x):
        self.x = 0.0
        self.y = 0.0
        self.x = x


print([Point(i / 2).x for i in range(3)])
