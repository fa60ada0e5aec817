"""Measuring the time of functions (statements given as text cannot be run)."""

import time
from itertools import repeat as _repeat

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


class Timer:
    """Times a function of no arguments."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self.stmt = self._function(stmt, "stmt")
        self.setup = self._function(setup, "setup")

    @staticmethod
    def _function(code, name):
        if callable(code):
            return code
        if code == "pass":
            return lambda: None
        if isinstance(code, str):
            raise NotImplementedError(f"timeit: {name} given as text needs exec(); pass a function")
        raise ValueError(f"{name} is neither a string nor callable")

    def timeit(self, number=default_number):
        """Seconds for `number` calls."""
        self.setup()
        stmt = self.stmt
        start = self.timer()
        for _ in _repeat(None, number):
            stmt()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number, seconds) with a number of calls that takes 0.2 seconds or more."""
        size = 1
        while True:
            for step in (1, 2, 5):
                number = size * step
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            size *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
