"""Exceptions that are raised and caught in one function: those that nobody can see are jumps, all others must stay as they are."""

import sys


class Stop(Exception):
    pass


class Skip(Stop):
    "Derived from one of the program's own."
    code = 7


class WithInit(Exception):
    made = 0

    def __init__(self, *args):
        WithInit.made += 1
        super().__init__(*args)


class WithNew(ValueError):
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls, *args)


def plain(n):
    total = 0
    for i in range(n):
        try:
            if i % 3 == 0:
                raise ValueError("x")
            total += i
        except ValueError:
            total += 1000
    return total


def clauses(n):
    seen = [0, 0, 0, 0]
    for i in range(n):
        try:
            if i % 5 == 0:
                raise KeyError(i)
            if i % 5 == 1:
                raise IndexError
            if i % 5 == 2:
                raise ZeroDivisionError("z")
            if i % 5 == 3:
                raise Skip(i, "two")
        except IndexError:
            seen[0] += 1
        except LookupError:
            seen[1] += 1
        except (OSError, ArithmeticError):
            seen[2] += 1
        except Stop:
            seen[3] += 1
    return seen


def counted(n):
    a = b = c = d = 0
    for i in range(n):
        try:
            if i % 5 == 0:
                raise KeyError(i)
            if i % 5 == 1:
                raise IndexError
            if i % 5 == 2:
                raise ZeroDivisionError("z")
            if i % 5 == 3:
                raise Skip(i, "two")
        except IndexError:
            a += 1
        except LookupError:
            b += 1
        except (OSError, ArithmeticError):
            c += 1
        except Stop as stop:
            d += 1
        else:
            a += 100
    try:
        stop
    except UnboundLocalError as e:
        print(e)
    return a, b, c, d


def nested(n):
    inner = outer = after = 0
    for i in range(n):
        try:
            try:
                if i % 4 == 0:
                    raise TypeError(i)
                if i % 4 == 1:
                    raise ValueError(i)
                if i % 4 == 2:
                    continue
            except ValueError:
                inner += 1
            after += 1
        except TypeError:
            outer += 1
        except Exception:
            print("not here")
    return inner, outer, after


def finals(n):
    log = 0
    caught = 0
    for i in range(n):
        try:
            try:
                if i % 2:
                    raise RuntimeError(i)
            finally:
                log += i
        except RuntimeError:
            caught += 1
            if caught > 20:
                break
        finally:
            log += 100000
    return log, caught


def reraised(n):
    first = second = 0
    for i in range(n):
        try:
            try:
                if i & 1:
                    raise KeyError(i)
            except KeyError:
                first += 1
                raise
        except LookupError:
            second += 1
    return first, second


def translated(n):
    first = second = 0
    for i in range(n):
        try:
            try:
                if i & 1:
                    raise KeyError(i)
            except KeyError:
                first += 1
                raise ValueError("from", i)
        except ValueError:
            second += 1
    return first, second


def translated_from(n):
    first = second = 0
    for i in range(n):
        try:
            try:
                if i & 1:
                    raise KeyError(i)
            except KeyError as e:
                first += 1
                raise ValueError("from", i) from e
        except ValueError:
            second += 1
        try:
            try:
                if i & 1:
                    raise KeyError(i)
            except KeyError:
                first += 1
                raise Stop from None
        except Stop:
            second += 1
    return first, second


def context_seen(n):
    """What is raised while one is handled has it as its context."""
    out = []
    for i in range(n):
        try:
            try:
                raise ValueError("inner", i)
            except ValueError:
                out[i + 10]
        except IndexError as e:
            out.append((type(e.__context__).__name__, e.__context__.args))
    return out


def overflow(n):
    """Ints grow beyond small ones in a handler."""
    total = 2 ** 62 - 3
    for i in range(n):
        try:
            raise ValueError
        except ValueError:
            total += 1
    return total


def divides(by):
    try:
        raise ValueError("first")
    except ValueError:
        return 10 // by


def divides_float(by):
    total = 0.5
    for _ in range(3):
        try:
            raise ValueError("first")
        except ValueError:
            total += by
            total = total % by
    return total


def calls_back():
    print("handled:", repr(sys.exc_info()[1]))


def looks(n):
    for i in range(n):
        try:
            raise ValueError("seen", i)
        except ValueError:
            calls_back()


class Loud:
    def __add__(self, other):
        print("adding while", repr(sys.exc_info()[1]))
        return self

    def __bool__(self):
        print("asked while", repr(sys.exc_info()[1]))
        return False

    def __eq__(self, other):
        print("compared while", repr(sys.exc_info()[1]))
        return True

    def __hash__(self):
        print("hashed while", repr(sys.exc_info()[1]))
        return 5


def operators(value):
    d = {}
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError:
            value += 1
        try:
            raise KeyError(i)
        except KeyError:
            if value:
                pass
        try:
            raise Stop(i)
        except Stop:
            d[value] = i
        try:
            raise Skip(i)
        except Skip:
            value == 7


def returned(x):
    try:
        if x > 3:
            raise ValueError(x)
        return "small"
    except ValueError:
        pass
    rest = []
    for i in range(x):
        try:
            if i == 2:
                raise Stop
            rest.append(i)
        except Stop:
            rest.append(-1)
    return rest


def first_even(numbers):
    found = None
    try:
        for row in numbers:
            for x in row:
                if x % 2 == 0:
                    found = x
                    raise Stop
    except Stop:
        return found
    return "none"


def check(x):
    if x < 0:
        raise ValueError(f"negative {x}")
    return x * 2


def check_skip(x):
    if x % 3 == 0:
        raise Skip(x)
    return x


def inlined(n):
    good = bad = skipped = 0
    for i in range(-n, n):
        try:
            good += check(i)
            good += check_skip(i)
        except ValueError as e:
            bad += 1
        except Stop:
            skipped += 1
    return good, bad, skipped


def inlined_seen(n):
    out = []
    for i in range(-n, n):
        try:
            check(i)
        except ValueError as e:
            out.append((str(e), e.__traceback__.tb_next.tb_lineno - e.__traceback__.tb_lineno))
    return out


def generator(n):
    for i in range(n):
        try:
            if i == 2:
                raise ValueError
            yield i
        except ValueError:
            yield "handled"
        try:
            if i == 1:
                raise StopIteration(i)
        except StopIteration:
            n += 0
        yield -i


def generator_context():
    try:
        raise KeyError("outer")
    except KeyError:
        for i in range(2):
            try:
                raise ValueError
            except ValueError:
                i += 1
            yield repr(sys.exc_info()[1])


def inside_handler(n):
    """Another exception is being handled all the while."""
    out = []
    count = 0
    try:
        raise OSError(2, "outer")
    except OSError:
        for i in range(n):
            try:
                raise ValueError(i)
            except ValueError:
                count += 1
            out.append(type(sys.exc_info()[1]).__name__)
        try:
            [][1]
        except IndexError as e:
            out.append(type(e.__context__).__name__)
        try:
            raise
        except FileNotFoundError as e:
            out.append(e.errno)
    out.append(sys.exc_info())
    return count, out


def errors_of_system():
    out = 0
    try:
        raise OSError(2, "no such thing")
    except FileNotFoundError:
        out += 1
    except OSError:
        out += 100
    try:
        raise OSError("text")
    except FileNotFoundError:
        out += 10
    except OSError:
        out += 1000
    return out


def not_caught(n):
    count = 0
    for i in range(n):
        try:
            raise ValueError(i)
        except KeyError:
            count += 1


def wrong_class():
    n = 0
    try:
        try:
            raise ValueError
        except 7:
            n += 1
    except TypeError as e:
        return str(e), repr(e.__context__)


def wrong_in_tuple(cls):
    n = 0
    try:
        try:
            raise ValueError
        except (ValueError, cls):
            n += 1
    except TypeError as e:
        return str(e), n
    return n


def wrong_cause():
    n = 0
    try:
        raise ValueError from 5
    except ValueError:
        n += 1
    except TypeError as e:
        return str(e), n


def unpicked():
    n = 0
    try:
        raise UnicodeDecodeError("x")
    except UnicodeDecodeError:
        n += 1
    except TypeError:
        n += 10
    try:
        raise UnicodeDecodeError
    except UnicodeError:
        n += 100
    except TypeError:
        n += 1000
    return n


def made_by_program(n):
    count = 0
    for i in range(n):
        try:
            raise WithInit(i)
        except WithInit:
            count += 1
        try:
            raise WithNew(i)
        except WithNew:
            count += 1
    return count, WithInit.made


def effects(n):
    """Arguments are computed all the same."""
    out = []
    for i in range(n):
        try:
            raise ValueError(out.append(i), len(out))
        except ValueError:
            i += 1
        try:
            raise ValueError(1 // i)
        except ValueError:
            i += 1
        except ZeroDivisionError:
            out.append("zero")
    return out


def retry(limit):
    tries = 0
    while True:
        try:
            tries += 1
            if tries < limit:
                raise ConnectionError("again")
            if tries < limit + 3:
                raise TimeoutError
            if tries < limit + 5:
                raise ArithmeticError
            return tries
        except ArithmeticError:
            continue
        except OSError:
            tries += 1


def deep(n):
    try:
        if n == 0:
            raise Stop("bottom")
        return deep(n - 1) + 1
    except ValueError:
        return -1
    finally:
        try:
            raise KeyError
        except KeyError:
            n += 1


def recursion(n):
    try:
        if n < 0:
            raise ValueError(n)
    except ValueError:
        n += 1
    return recursion(n + 1)


def loop_else(n):
    for i in range(n):
        try:
            if i == 4:
                raise Stop
        except Stop:
            break
    else:
        return "all"
    while n:
        try:
            n -= 1
            if n % 2:
                raise Skip
            raise Stop
        except Skip:
            continue
        except Stop:
            if n < 3:
                break
    return i, n


def values(n):
    """Variables have the values of the moment of the exception."""
    a, b = 0, 1.5
    text = ""
    for i in range(n):
        try:
            a = i
            b = b + 1.0
            if i % 2:
                raise ValueError
            a = -i
            text = text + "e"
        except ValueError:
            text = text + "o"
            b = b - 0.25
        a += 1
    return a, b, text


def made_before(n):
    """What is raised was made, or computed, outside of the handler that raises it again."""
    count = 0
    for i in range(n):
        text = f"text {i}"
        error = ValueError(text)
        try:
            try:
                if i & 1:
                    raise KeyError(i)
                count += 1
            except KeyError:
                count += 10
            raise error
        except ValueError:
            count += 100
    return count


def used_behind(n):
    out = []
    for i in range(n):
        text = f"text {i}"
        try:
            if i % 2:
                raise Stop
        except Stop:
            try:
                if i % 3:
                    raise ValueError(text)
            except ValueError as e:
                if i > 4:
                    out.append(e.args)
    return out


class Box:
    def __init__(self):
        self.errors = 0
        self.last = None

    def feed(self, n):
        for i in range(n):
            try:
                if i % 3 == 1:
                    raise Skip("no")
                self.last = i
            except Stop:
                self.errors += 1


module_count = 0
for j in range(5):
    try:
        if j == 2:
            raise ValueError
        module_count += 1
    except ValueError as module_error:
        module_count += 100
try:
    module_error
except NameError as e:
    print(module_count, e)

print(plain(10), clauses(23), counted(23), nested(17), finals(60))
print(reraised(9), translated(9), translated_from(9))
print(context_seen(3), overflow(6))
for divisor in (3, 0):
    try:
        print(divides(divisor))
    except ZeroDivisionError as e:
        print(e, repr(e.__context__))
for divisor in (0.3, 0.0):
    try:
        print(divides_float(divisor))
    except ZeroDivisionError as e:
        print(e, repr(e.__context__))
looks(2)
operators(Loud())
print(returned(2), returned(5), first_even([[1, 3], [5, 6, 7]]), first_even([[1]]))
print(inlined(7), inlined_seen(2))
print(list(generator(4)), list(generator_context()))
print(inside_handler(2), errors_of_system())
try:
    not_caught(3)
except ValueError as e:
    print(repr(e), repr(e.__context__), e.__traceback__.tb_next.tb_lineno > 0)
print(wrong_class(), wrong_in_tuple(int), wrong_in_tuple(KeyError), wrong_cause(), unpicked())
print(made_by_program(2))


print(effects(3), retry(4), retry(1))
try:
    deep(5)
except Stop as e:
    print(repr(e), repr(e.__context__))
    steps, tb = 0, e.__traceback__
    while tb:
        steps, tb = steps + 1, tb.tb_next
    print(steps)
sys.setrecursionlimit(200)
try:
    recursion(0)
except RecursionError as e:
    print(e, repr(e.__context__))
sys.setrecursionlimit(1000)
print(loop_else(3), loop_else(9), values(7))
print(made_before(4), used_behind(8))
box = Box()
box.feed(10)
print(box.errors, box.last)


def last(n):
    total = 0
    for i in range(n):
        try:
            raise Skip(i)
        except Skip:
            total += 1
    try:
        raise ValueError("the end")
    except ValueError:
        return total // (n - 3)


last(3)
