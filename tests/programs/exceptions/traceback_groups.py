# Exception groups as the module traceback writes them, and as an uncaught one is written; generators
# that are thrown into before they begin.
import traceback


def show(call):
    try:
        call()
    except BaseException as e:
        for line in "".join(traceback.format_exception(e)).splitlines():
            if "File " in line:
                line = line[: line.index('"') + 1] + line[line.rindex("/") + 1 :]
            print(line)
        print("====")


def fail(n):
    raise ValueError(f"bad {n}\nsecond line")


def collect(count):
    found = []
    for i in range(count):
        try:
            fail(i)
        except ValueError as e:
            found.append(e)
    return found


def nested():
    try:
        raise ExceptionGroup("inner", collect(2))
    except ExceptionGroup as group:
        group.add_note("a note\nof two lines")
        return group


def chained():
    try:
        raise ExceptionGroup("first", [KeyError("k")])
    except ExceptionGroup as e:
        raise RuntimeError("after") from e


def in_context():
    try:
        raise TypeError("context")
    except TypeError:
        raise ExceptionGroup("second", [nested(), OSError(2, "no", "f")])


def held_with_cause():
    try:
        chained()
    except RuntimeError as e:
        raise ExceptionGroup("third", [e, ValueError()]) from None


def wide():
    raise ExceptionGroup("wide", [ValueError(i) for i in range(17)])


def wider_by_one():
    raise ExceptionGroup("wide", [ValueError(i) for i in range(16)])


def deep():
    found = BaseExceptionGroup("bottom", [KeyboardInterrupt()])
    for i in range(13):
        found = BaseExceptionGroup(f"level {i}", [found])
    raise found


for function in (chained, in_context, held_with_cause, wide, wider_by_one, deep):
    show(function)


def decorated(f):
    return f


@decorated
def numbers(first,
            second):
    yield first
    yield second


def delegating():
    yield from numbers(1, 2)


show(lambda: numbers(1, 2).throw(ValueError("early")))
show(lambda: (i for i in [1]).throw(KeyError("early")))
show(lambda: delegating().throw(TypeError("early")))
begun = delegating()
next(begun)
show(lambda: begun.throw(TypeError("late")))
try:
    raise ExceptionGroup("both", collect(1) + [TypeError("left")])
except* ValueError as group:
    print(group.exceptions)
raise ExceptionGroup("uncaught", [nested()])
