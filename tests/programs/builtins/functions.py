# Builtin functions and their messages.
def check(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Num:
    def __init__(self, v):
        self.v = v

    def __abs__(self):
        return ("abs", self.v)

    def __round__(self, n=None):
        return ("round", self.v, n)

    def __divmod__(self, o):
        return ("divmod", self.v, o)

    def __rdivmod__(self, o):
        return ("rdivmod", o, self.v)

    def __pow__(self, o, m=None):
        return ("pow", self.v, o, m)

    def __rpow__(self, o):
        return ("rpow", o, self.v)

    def __index__(self):
        return self.v

    def __len__(self):
        return self.v

    def __bool__(self):
        return False

    def __format__(self, spec):
        return f"<{self.v}:{spec}>"

    def __hash__(self):
        return self.v

    def __dir__(self):
        return ["z", "a"]


n = Num(5)
print(abs(-5), abs(2.5), abs(-(2**70)), abs(True), abs(-0.0), abs(n))
print(all([]), all([1, "a"]), all([1, 0]), any([]), any([0, ""]), any([0, 3]), any(x > 2 for x in range(4)))
print(ascii("aé日\U0001f600\n"), ascii(["é"]), repr("é'\""), repr([1, "a", None]))
print(bin(10), bin(-5), bin(0), bin(2**70), oct(8), oct(-64), hex(255), hex(-(2**65)), hex(n), bin(True))
print(callable(len), callable(int), callable(5), callable(lambda: 0), callable(n), callable("".join))
print(chr(97), chr(233), chr(0x1F600), ord("a"), ord("日"), ord(b"a"), chr(ord("x") + 1), [chr(c) for c in range(65, 70)])
print(divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(7.5, 2), divmod(2**70, 7), divmod(n, 3), divmod(3, n), divmod(True, 1))
print(pow(2, 10), pow(2, -1), pow(2, 10, 1000), pow(3, -1, 7), pow(2.0, 3), pow(-8, 2), pow(n, 2), pow(n, 2, 3), pow(2, n), pow(base=2, exp=3), pow(2, 3, mod=5), pow(0, 0), pow(2**70, 3, 10**9 + 7))
print(round(2.5), round(3.5), round(-2.5), round(2.567, 2), round(1234, -2), round(1250, -2), round(2.5, 0), round(5), round(n), round(n, 1), round(1e20), round(0.5), round(True), round(1.5, None), round(number=2.7), round(2.675, 2))
print(sum([]), sum([1, 2, 3]), sum([1.5, 2]), sum([[1], [2]], []), sum((1, 2), 10), sum([True, True]), sum([2**62, 2**62]), sum([0.1] * 10), sum(range(10), start=5), sum({1: 2, 3: 4}), sum([1, 2.5, 2**70]))
print(max(1, 5, 3), max([2, 7]), max("hello"), max([], default=0), max([1, -5], key=abs), max("a", "bb", key=len), max([(1, 2), (1, 3)]), max([3, 3.0]), max([1], default=5))
print(min(4, 2), min([2.5, 1]), min("hello"), min([], default=None), min([3, -5], key=lambda x: -x), min({"b": 1, "a": 2}), min([1, 1.0]), min(x * x for x in [-3, 2]))
print(len("abc"), len([1]), len({}), len((1, 2)), len({1}), len(range(5)), len(b"ab"), len(n))
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance([], (list, tuple)), isinstance("", int), isinstance(1, ((str,), (int,))), isinstance(n, Num), isinstance(n, object), isinstance(int, type), isinstance(1, int | str), isinstance(None, type(None)))
print(issubclass(bool, int), issubclass(int, str), issubclass(Num, object), issubclass(int, (str, int)), issubclass(Num, (Num, int)))
print(getattr(n, "v"), getattr(n, "w", "default"), hasattr(n, "v"), hasattr(n, "w"), getattr("abc", "upper")(), hasattr(5, "real"))
setattr(n, "w", 1)
print(n.w, vars(n), "w" in vars(n))
delattr(n, "w")
print(hasattr(n, "w"), dir(n), "append" in dir([]), "v" in dir(Num(1)))
print(format(5), format(5, "03"), format(3.14159, ".2f"), format("a", ">4"), format(n, "spec"), format(n), format(1234567, ","), format(255, "x"), format(True), format(None), format([1]))
print(hash(1), hash(-1), hash(2**61 - 1), hash(2**61), hash(1.0), hash(0.5), hash(True), hash(n), hash(-(2**61)), hash(1e300), hash(float("inf")), hash(2**100), hash(-0.0))
print(hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), id(n) == id(n), id([]) != 0, isinstance(id(n), int))
print(iter([1]).__next__(), next(iter("a")), next(iter([]), 3), list(iter(lambda: 1, 1)))
print(bool([]), bool(n), bool("a"), bool(), int("7"), float("1.5"), str(5), str(), list(), tuple(), dict(), set(), int(), float())
print(sorted([3, 1, 2]), sorted("bca", reverse=True), list(map(len, ["a", "bb"])), list(zip("ab", [1, 2])), type(5), type("a") is str)
check(lambda: abs())
check(lambda: abs(1, 2))
check(lambda: abs("a"))
check(lambda: abs(x=1))
check(lambda: all())
check(lambda: all(1))
check(lambda: any(None))
check(lambda: bin(1.5))
check(lambda: bin())
check(lambda: callable())
check(lambda: chr(-1))
check(lambda: chr(0x110000))
check(lambda: chr(2**40))
check(lambda: chr("a"))
check(lambda: chr())
check(lambda: ord("ab"))
check(lambda: ord(""))
check(lambda: ord(1))
check(lambda: ord(b"ab"))
check(lambda: divmod(1))
check(lambda: divmod("a", 1))
check(lambda: divmod(1, 0))
check(lambda: divmod(1.0, 0))
check(lambda: pow(1))
check(lambda: pow("a", 1))
check(lambda: pow(1, 2, 3, 4))
check(lambda: pow(2, -1, 4))
check(lambda: pow(2.0, 1, 4))
check(lambda: pow(2, 1, 0))
check(lambda: pow(base=2))
check(lambda: pow(0, -1))
check(lambda: format())
check(lambda: format(1, 2))
check(lambda: format(1, "a", "b"))
check(lambda: format([], "d"))
check(lambda: getattr(1))
check(lambda: getattr(1, 2))
check(lambda: getattr(1, "a"))
check(lambda: getattr(1, 2, 3, 4))
check(lambda: hasattr(1))
check(lambda: hasattr(1, 2))
check(lambda: setattr(1, 2))
check(lambda: setattr(1, 2, 3))
check(lambda: setattr(1, "a", 3))
check(lambda: delattr(1))
check(lambda: delattr(1, "a"))
check(lambda: delattr(n, "nope"))
check(lambda: hash())
check(lambda: hash([]))
check(lambda: hash(([],)))
check(lambda: hex(1.0))
check(lambda: id())
check(lambda: isinstance(1))
check(lambda: isinstance(1, 1))
check(lambda: isinstance(1, (int, 1)))
check(lambda: isinstance(1, (1, int)))
check(lambda: issubclass(1, int))
check(lambda: issubclass(int, 1))
check(lambda: issubclass(int))
check(lambda: len())
check(lambda: len(1))
check(lambda: len(1, 2))
check(lambda: len(Num(-1)))
check(lambda: len(Num("a")))
check(lambda: max())
check(lambda: max(1))
check(lambda: max([]))
check(lambda: max(1, 2, default=1))
check(lambda: max([1, "a"]))
check(lambda: max(1, 2, foo=1))
check(lambda: max(1, 2, key=1))
check(lambda: max(1, 2, key=len, default=3, foo=4))
check(lambda: min())
check(lambda: min([]))
check(lambda: min([1, "a"]))
check(lambda: min(1, 2, default=3))
check(lambda: oct("a"))
check(lambda: round())
check(lambda: round("a"))
check(lambda: round(1, 2, 3))
check(lambda: round(1, "a"))
check(lambda: round(1.5, "a"))
check(lambda: round(number=1.5, foo=1))
check(lambda: round(float("nan")))
check(lambda: round(float("inf")))
check(lambda: sum())
check(lambda: sum(1))
check(lambda: sum([], ""))
check(lambda: sum([], b""))
check(lambda: sum(["a"]))
check(lambda: sum([1], 2, 3))
check(lambda: sum([[1]]))
check(lambda: sum(a=1))
check(lambda: vars(1))
check(lambda: vars([]))
check(lambda: sorted([1, None]))


class BadLen:
    def __len__(self):
        return -1


class FloatLen:
    def __len__(self):
        return 1.5


class BadBool:
    def __bool__(self):
        return 5


class BadIndex:
    def __index__(self):
        return "a"


class BadFormat:
    def __format__(self, spec):
        return 5


check(lambda: len(BadLen()))
check(lambda: len(FloatLen()))
check(lambda: bool(BadBool()))
check(lambda: bool(BadLen()))
check(lambda: hex(BadIndex()))
check(lambda: [1][BadIndex()])
check(lambda: format(BadFormat(), ""))
try:
    exit(3)
except SystemExit as e:
    print("exit", e.code)
try:
    quit()
except SystemExit as e:
    print("quit", e.code)
globals()["fresh"] = 41
print(globals()["fresh"], "check" in globals(), globals()["n"] is n)
