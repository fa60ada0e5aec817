# What a traceback marks where operands stand in brackets: the interpreter and the module differ.
import sys
import traceback

operations = [
    lambda a, b: a/(b - 0),
    lambda a, b: a /(b - 0),
    lambda a, b: (a)/(b - 0),
    lambda a, b: (a) /b,
    lambda a, b: (a)/b,
    lambda a, b: ((a)) / b,
    lambda a, b: ((a))// (b),
    lambda a, b: (a )%(b),
    lambda a, b: (a + 1) // b // 3,
    lambda a, b: 3 * (a + 1) // b,
    lambda a, b: (a) // (b) + 3,
    lambda a, b: ( (a + 1 ) )  // b,
    lambda a, b: (a,)[0] // b,
    lambda a, b: (a, 1) // b,
    lambda a, b: a.__add__(1)//b,
    lambda a, b: (a)//(b),
    lambda a, b: a/(b, 1),
    lambda a, b: a/(x for x in [b]),
    lambda a, b: a // -(b),
    lambda a, b: (a if b else a) / (b),
]
for operation in operations:
    try:
        operation(1, 0)
    except (ZeroDivisionError, TypeError) as error:
        traceback.print_exc()
        sys.excepthook(type(error), error, error.__traceback__)
operations[2](1, 0)
