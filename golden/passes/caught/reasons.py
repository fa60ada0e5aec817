# golden: -O2 --remarks --emit=hir -o /dev/null
import sys


class Counted(Exception):
    made = 0

    def __init__(self, *args):
        Counted.made += 1


def reasons(values, n):
    for i in range(n):
        try:
            raise Counted(i)
        except Counted:
            pass
        try:
            raise ValueError(i)
        except ValueError as e:
            values.append(e)
        try:
            raise KeyError(i)
        except KeyError:
            print(i)
        try:
            raise OSError(i, "which class this is depends on the number")
        except OSError:
            pass
        try:
            raise TypeError
        except TypeError:
            n -= 1
    try:
        raise IndexError
    except KeyError:
        pass


try:
    reasons([], 3)
except IndexError as e:
    print(sys.exc_info()[1] is e)
