# golden: -O2 --dump-before=pairs --dump-after=pairs --dump-func=Key.__init__
class Key:
    def __init__(self, name, value):
        self.name = name
        self.value = value


print(Key("a", 1).name, Key("b", [2]).value)
