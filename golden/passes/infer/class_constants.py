# golden: -O2 --dump-after=infer --dump-func=Robot.turn
class Way:
    STAY = 0
    LEFT = -1
    mark = 7


class Robot:
    step = 2

    def __init__(self):
        self.way = Way.STAY

    def turn(self):
        if self.way == Way.LEFT:
            self.way = Way.STAY
        return self.way * self.step + Way.mark


def main():
    Way.mark = 8
    return Robot().turn()


main()
