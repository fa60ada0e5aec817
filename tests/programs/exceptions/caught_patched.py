"""Exception classes that get a constructor late: making an instance runs it, also where the exception is caught at once."""

import sys


class Patched(Exception):
    pass


class Derived(Patched):
    pass


def patched(n):
    count = 0
    for i in range(n):
        try:
            raise Patched(i)
        except Patched:
            count += 1
    return count


def derived(n):
    count = 0
    for i in range(n):
        try:
            raise Derived
        except Patched:
            count += 1
    return count


def init(self, *args):
    print("patched", args, repr(sys.exc_info()[1]))


print(patched(2), derived(2))
Patched.__init__ = init
print(patched(2), derived(2))
