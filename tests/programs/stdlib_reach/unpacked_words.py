# Arguments of `dataclass` whose names are made at run time.
from dataclasses import dataclass, fields

options = {"sl" + "ots": True, "fro" + "zen": True, "".join(["or", "der"]): True}


@dataclass(**options)
class Point:
    x: int
    y: int = 2


print(Point(1), Point.__slots__, Point(1) < Point(2), [f.name for f in fields(Point)])
try:
    Point(1).x = 3
except AttributeError as e:
    print(type(e).__name__, e)
