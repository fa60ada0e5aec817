# try/except/else/finally in every combination.
def attempt(f):
    try:
        return f()
    except ZeroDivisionError as e:
        return "zero: %s" % e
    except (TypeError, ValueError) as e:
        return type(e).__name__ + ": " + str(e)
    except Exception:
        return "other"
    else:
        return "unreached"
    finally:
        print("finally")


print(attempt(lambda: 1 / 0))
print(attempt(lambda: int("x")))
print(attempt(lambda: "a" + 1))
print(attempt(lambda: [][1]))
print(attempt(lambda: 42))


def order(fail):
    log = []
    try:
        log.append("try")
        if fail:
            raise KeyError("k")
    except KeyError:
        log.append("except")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


print(order(True), order(False))


def values():
    x = 0
    try:
        x = 1
        y = int("no")
        x = 2
    except ValueError:
        print("x is", x)
        x = 3
    try:
        y
    except UnboundLocalError as e:
        print(e)
    return x


print(values())


def name_is_unbound():
    try:
        raise ValueError("v")
    except ValueError as err:
        kept = err
    try:
        err
    except UnboundLocalError as e:
        print(e)
    return kept


print(repr(name_is_unbound()))


class MyError(Exception):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code


class Sub(MyError):
    pass


try:
    raise Sub(3, "more")
except MyError as e:
    print(e.code, e.args, repr(e), isinstance(e, Sub))


def reraise():
    try:
        try:
            raise MyError(1)
        except MyError:
            print("first")
            raise
    except MyError as e:
        print("second", e.code, e.__context__)


reraise()


def chained():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise ValueError("from zero") from e
    except ValueError as e:
        print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise ValueError("plain")
    except ValueError as e:
        print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise ValueError("none") from None
    except ValueError as e:
        print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


chained()


def in_finally():
    try:
        try:
            raise KeyError("inner")
        finally:
            raise ValueError("finally")
    except ValueError as e:
        print(repr(e), repr(e.__context__))


in_finally()


def swallow():
    for i in range(3):
        try:
            raise RuntimeError(i)
        finally:
            if i == 1:
                return "returned"
            continue


print(swallow())


def nested(n):
    try:
        if n == 0:
            raise IndexError("bottom")
        nested(n - 1)
    finally:
        print("leave", n)


try:
    nested(3)
except IndexError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as e:
    print(e)


def selector(kind):
    classes = {"v": ValueError, "k": (KeyError, IndexError)}
    try:
        raise KeyError("q")
    except classes[kind]:
        return "matched"
    except LookupError:
        return "lookup"


print(selector("v"), selector("k"))
import sys


def info():
    try:
        raise OSError("o")
    except OSError:
        print(sys.exc_info()[0])
        try:
            raise KeyError("k")
        except KeyError:
            print(sys.exc_info()[0])
        print(sys.exc_info()[0])
    print(sys.exc_info())


info()
try:
    assert 1 == 2, "message"
except AssertionError as e:
    print(repr(e))
try:
    assert []
except AssertionError as e:
    print(repr(e))


def groups():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError as e:
        print("V", e.exceptions)
    except* (TypeError, KeyError) as e:
        print("T", e.exceptions)


groups()
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError:
        print("part")
except ExceptionGroup as e:
    print(e.message, e.exceptions)
