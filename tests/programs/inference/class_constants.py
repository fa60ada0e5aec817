"""Constants of class bodies: replaced in the class, hidden by instances and derived classes, deleted, before the class."""


class Way:
    STAY = 0
    LEFT = -1
    RIGHT = 1
    BIG = 1 << 70
    NAME = "way"
    NOTHING = None
    BOTH = LEFT + RIGHT
    changed = 1
    hidden = 2
    gone = 3


class Steep(Way):
    LEFT = 10
    hidden = 20


class Robot:
    step = 2
    limit = 5

    def __init__(self, way):
        self.way = way

    def turn(self):
        if self.way == Way.LEFT:
            self.way = Way.STAY
        elif self.way == Way.STAY:
            self.way = Way.RIGHT
        else:
            self.way = Way.LEFT
        return self.way * self.step


class Fast(Robot):
    step = 3


def early():
    try:
        print(Late.value)
    except NameError as e:
        print("NameError:", e)


early()


class Late:
    value = 1


early()


def constants():
    print(Way.STAY, Way.LEFT, Way.BIG, Way.NAME, Way.NOTHING, Way.BOTH)
    print(Steep.LEFT, Steep.RIGHT, Steep().LEFT, Steep().RIGHT, Way().NAME)
    for r in (Robot(Way.STAY), Fast(Way.STAY), Robot(Steep.LEFT)):
        print([r.turn() for _ in range(6)], r.limit, r.step)


def replaced():
    total = 0
    for i in range(6):
        total += Way.changed
        if i == 2:
            Way.changed = 100
        if i == 4:
            Steep.changed = 1000
    print(total, Steep.changed, Way().changed)


def hidden():
    a, b = Way(), Steep()
    print(a.hidden, b.hidden)
    a.hidden = "own"
    print(a.hidden, b.hidden, Way.hidden)
    del a.hidden
    print(a.hidden)


def deleted():
    print(Way.gone)
    for _ in range(2):
        try:
            del Way.gone
            print(Way.gone)
        except AttributeError as e:
            print("AttributeError:", e)




def none_of_it():
    for x in (Robot(1), None):
        try:
            print(x.limit)
        except AttributeError as e:
            print("AttributeError:", e)


constants()
replaced()
hidden()
deleted()
none_of_it()
