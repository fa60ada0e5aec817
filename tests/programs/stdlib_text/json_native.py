# json: what its native core has to ask the program for: hooks, subclasses, options, errors in the middle.
import enum
import io
import json
import sys
from collections import Counter, OrderedDict, defaultdict


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        details = [getattr(error, name) for name in ("msg", "pos", "lineno", "colno") if hasattr(error, name)]
        return f"{type(error).__name__}: {error} {details}"


# Reading: hooks.
text = '{"a": [1, 2.5, -0, -0.0, 1e3, {"b": NaN}], "c": {"d": -Infinity}, "a": Infinity}'
print(json.loads(text))
print(json.loads(text, object_hook=lambda d: sorted(d)))
print(json.loads(text, object_pairs_hook=lambda pairs: pairs))
print(json.loads(text, object_pairs_hook=OrderedDict, object_hook=lambda d: 1 / 0))
print(json.loads(text, parse_int=lambda s: "i" + s, parse_float=lambda s: "f" + s, parse_constant=lambda s: "c" + s))
print(json.loads(text, parse_int=float, parse_float=str, parse_constant=str))
print(attempt(json.loads, '[1, {"x": [2]}]', object_hook=lambda d: 1 / 0))
print(attempt(json.loads, "[1.5]", parse_float=lambda s: int("x")))
print(attempt(json.loads, "[1]", nonsense=1))
print(attempt(json.loads, 1), attempt(json.loads, None))

# Numbers.
for number in ("123456789012345678", "1234567890123456789", "-9223372036854775808", "9" * 40, "0.1", "1.7976931348623157e308",
               "123456.789", "0.30000000000000004", "5e-324", "1E400", "-1e-400", "9007199254740993.0", "1.0000000000000002",
               "3.141592653589793238462643", "100000000000000000000.5", "0.000001", "1e5", "1.5E+3", "12.", "-", "-a", "00", "0x1", "1e", "1e+", ".5", "+1"):
    print(number, repr(attempt(json.loads, number)))
print(attempt(json.loads, "1" * 5000))

# Strings of every width, escapes, control characters.
for string in ('"ab"', '"é"', '"€"', '"\U0001f600"', r'"\u00e9\u20ac\ud83d\ude00"', r'"\ud83d"', r'"\ud83dx"', r'"\ud83d\u0041"', r'"\ude00\ud83d"',
               r'"a\"b\\c\/d\be\ff\ng\rh\ti"', r'"\u00e"', r'"\u00eg"', r'"\u0041', r'"\u004', r'"\x"', '"\\', '"\\u', '"', '"abc', '"a\nb"', '"12345678\x1f"', '"1234567812345678\\"', '"\x7f"',
               r'"\ud83d\u00"', r'"€\q"', '"€\x00"', r'"\U0001"', '"abcdefgh\\u00e9ijklmnop"'):
    print(ascii(string), ascii(attempt(json.loads, string)))
print(ascii(json.loads('"a\tb\x00c"', strict=False)), json.JSONDecoder(strict=False).decode('"\n"') == "\n")
print(json.loads('{"\\u0061bc": 1, "abc": 2, "": 3, "€": 4, "' + "n" * 60 + '": 5}'))

# Whitespace and everything that can be wrong with the structure.
for wrong in ("", " ", "[", "[ ", "[1", "[1,", "[1 ", "[1,]", "[,", "]", "{", "{ ", '{"a', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{"a" 1}', '{"a":}', "{1:2}", "{a}",
              "[1 2]", "[1}", '{"a":1]', "1 2", "nul", "nulls", "truefalse", "[true false]", "\v1", " \t\r\n[ \t\r\n1 \t\r\n, \t\r\n2 \t\r\n] \t\r\n", "\ufeff[]", "[1,\n 2,\n  x]", "é", "[€]", "'a'", "NaN1", "-Infinit", "Inf"):
    print(ascii(wrong), attempt(json.loads, wrong))
print(json.loads(b'["\xc3\xa9"]'), json.loads(bytearray(b"[1]")), json.loads("[1]".encode("utf-16")), json.loads("[2]".encode("utf-32-be")), json.loads(b"\xef\xbb\xbf[3]"))

# The decoder's parts.
decoder = json.JSONDecoder()
print(decoder.raw_decode("[1] tail"), decoder.raw_decode("xx 12 yy", 3), attempt(decoder.raw_decode, "xx", 1))
print(decoder.scan_once("[1, 2]", 4), attempt(decoder.raw_decode, "", 0))
try:
    decoder.scan_once("  ", 1)
except StopIteration as stop:
    print("stop", stop.value)
print(attempt(decoder.raw_decode, "[1]", -1), json.decoder.scanstring('xx"ab\\n"yy', 3), attempt(json.decoder.scanstring, "abc", 9))


class Decoder(json.JSONDecoder):
    def __init__(self, *args, **kwargs):
        super().__init__(object_hook=self.hook, *args, **kwargs)

    def hook(self, d):
        return ("hook", len(d))


print(json.loads('[{}, {"a": {"b": 1}}]', cls=Decoder))
error = attempt(json.loads, "[1,\n2,,]")
print(error)
try:
    json.loads("[1,\n2,,]")
except json.JSONDecodeError as e:
    print(e.doc, e.pos, isinstance(e, ValueError), e.__context__, e.__cause__)


# Writing: subclasses keep their plain form.
class Name(str):
    def __str__(self):
        return "other"


class Number(int):
    def __repr__(self):
        return "other"


class Real(float):
    def __repr__(self):
        return "other"


class Level(enum.IntEnum):
    LOW = 1


class Items(list):
    def __iter__(self):
        return iter([9])


class Pairs(dict):
    def items(self):
        return [("x", 1), ("y", 2)]


class Pair(tuple):
    pass


values = [Name("n"), Number(5), Real(1.5), Level.LOW, Items([1]), Pairs(a=0), Pair((1, 2)), OrderedDict(b=1, a=2), defaultdict(int, z=1), Counter("aab"),
          {Level.LOW: 1, Name("k"): 2, Number(7): 3, Real(2.5): 4, True: 5, None: 6, 1e100: 7}, -5, 1 << 80, -(1 << 62), True, 0.1, -0.0, 1e16, 1e-7, 123456789.125]
for value in values:
    print(json.dumps(value), "|", json.dumps(value, indent=1).replace("\n", "~"), "|", json.dumps([value], separators=(",", ":")))
print(attempt(json.dumps, {Level.LOW: Level.LOW, "a": [Items(), Pairs(), {}]}, indent="--"))
print(json.dumps({"b": 1, "a": {"d": 2, "c": [3, {}]}}, sort_keys=True, indent=0), json.dumps([[]], indent=-2), json.dumps([1], indent=True))
print(attempt(json.dumps, {1: 2, "a": 3}, sort_keys=True), json.dumps({2: 1, 10: 0, -1: 5}, sort_keys=True), json.dumps({"é": 1, "z": 2, "A": 3}, sort_keys=True, ensure_ascii=False))
print(json.dumps({(1, 2): 3, "a": 1, b"x": 2, "b": 4}, skipkeys=True), json.dumps({(1, 2): 3}, skipkeys=True, indent=2))
for bad in ({(1,): 1}, {b"k": 1}, [object], b"x", {1, 2}, 1j, [1, {"a": {2}}], float("nan"), [float("inf")], {float("-inf"): 1}):
    print(attempt(json.dumps, bad, allow_nan=False), "|", attempt(json.dumps, bad, allow_nan=False, indent=1), "|", attempt(json.dumps, bad, default=lambda o: type(o).__name__))
print(attempt(json.dumps, [1], indent=1.5), attempt(json.dumps, [1], separators=(1, 2)), attempt(json.dumps, [1], separators=(",",)))
print(json.dumps([float("nan"), float("inf"), -float("inf")]), json.dumps({float("nan"): 1, float("inf"): 2}))
print(json.dumps(["", "é", "€", "\U0001f600", chr(0xd800), "\x7f", "\x1f", "a" * 9 + '"', "a" * 16 + "\\", "ab\ncd"]))
print(ascii(json.dumps(["", "é", "€", "\U0001f600", "\x7f", "\x1f", "a" * 9 + '"', {"€": 1, "x": 2}], ensure_ascii=False)))

# Circles.
circle = [1]
circle.append({"x": circle})
for kind in ({}, {"indent": 1}):
    print(attempt(json.dumps, circle, **kind))
shared = [1]
print(json.dumps([shared, shared, {"a": shared}]))


class Other:
    def __init__(self, value):
        self.value = value


print(json.dumps(Other([Other({"a": Other(None)}), 2]), default=lambda o: o.value, indent=1))
print(attempt(json.dumps, Other(1), default=lambda o: o), attempt(json.dumps, [Other(1)]), attempt(json.dumps, [Other(1)], default=lambda o: 1 / 0))


class Encoder(json.JSONEncoder):
    item_separator = ";"

    def default(self, o):
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        return super().default(o)


print(json.dumps([{3, 1, 2}, frozenset("ba")], cls=Encoder), Encoder(indent=1).encode([1, {2}]), Encoder(key_separator="=") if False else "", attempt(json.dumps, Other(1), cls=Encoder))


class Pieces(json.JSONEncoder):
    def iterencode(self, o, _one_shot=False):
        yield from ("<", *super().iterencode(o, _one_shot), ">")


print(Pieces().encode([1, 2]), json.dumps("s", cls=Pieces))

# Pieces are those of CPython's encoder; what was written before an error stays written.
sample = {"a": [1, [2, "x"], {}], "b": {"c": None, "d": [[]]}, "e": Name("q"), "f": 1.5}
print(list(json.JSONEncoder().iterencode(sample)))
print(list(json.JSONEncoder(indent=2).iterencode(sample)))
print(list(json.JSONEncoder(indent=2).iterencode([])), list(json.JSONEncoder().iterencode("s")), list(json.JSONEncoder().iterencode(5)))
file = io.StringIO()
print(attempt(json.dump, [1, {"a": object}], file), file.getvalue())
file = io.StringIO()
json.dump(sample, file, sort_keys=True, indent=1)
print(file.getvalue())
json.dump({"k": [1, 2]}, sys.stdout)
print(json.load(io.StringIO('{"k": [1, 2]}')))


# Nesting: as deep as CPython.
def deepest(function):
    low, high, message = 1, 3000, ""
    while low < high:
        middle = (low + high + 1) // 2
        try:
            function(middle)
            low = middle
        except RecursionError as error:
            message, high = str(error), middle - 1
    return low, message


def nested(n, wrap):
    value = wrap(1)
    for _ in range(n - 1):
        value = wrap(value)
    return value


print(deepest(lambda n: json.loads("[" * n + "]" * n)), deepest(lambda n: json.loads('{"a":' * n + "1" + "}" * n)))
print(deepest(lambda n: json.dumps(nested(n, lambda v: [v]))), deepest(lambda n: json.dumps(nested(n, lambda v: {"a": v}))))
print(attempt(json.loads, "[" * 100000), attempt(json.loads, '{"a":' * 100000))
