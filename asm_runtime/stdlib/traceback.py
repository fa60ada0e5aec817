"""Printing of exceptions and stacks."""

import sys

from _traceback import entries as _entries
from _traceback import format_exception as _format_exception
from _traceback import format_exception_only as _format_exception_only
from _traceback import format_tb as _format_tb
from _traceback import stack as _stack

_MISSING = object()


def _value(exc, value):
    """The exception of calls with one (the exception) or three arguments (type, value, traceback)."""
    return exc if value is _MISSING else value


def format_exception(exc, /, value=_MISSING, tb=None, limit=None, chain=True):
    """The lines that the interpreter prints for an uncaught exception."""
    found = _value(exc, value)
    if found is None:
        return ["NoneType: None\n"]
    return _format_exception(found)


def format_exception_only(exc, /, value=_MISSING):
    """The lines that name the exception."""
    found = _value(exc, value)
    if found is None:
        return ["NoneType: None\n"]
    return _format_exception_only(found)


def print_exception(exc, /, value=_MISSING, tb=None, limit=None, file=None, chain=True):
    text = "".join(format_exception(exc, value, tb, limit, chain))
    (sys.stderr if file is None else file).write(text)


def format_exc(limit=None, chain=True):
    """The exception being handled as text."""
    return "".join(format_exception(sys.exc_info()[1]))


def print_exc(limit=None, file=None, chain=True):
    (sys.stderr if file is None else file).write(format_exc(limit, chain))


def format_tb(tb, limit=None):
    lines = _format_tb(tb)
    if limit is None:
        return lines
    return lines[:limit] if limit >= 0 else lines[limit:]


def print_tb(tb, limit=None, file=None):
    (sys.stderr if file is None else file).write("".join(format_tb(tb, limit)))


class FrameSummary:
    """One entry of a stack."""

    __slots__ = ("filename", "lineno", "name", "_line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = locals

    @property
    def line(self):
        if self._line is None:
            self._line = ""
            try:
                with open(self.filename, encoding="utf-8") as source:
                    for number, text in enumerate(source, 1):
                        if number == self.lineno:
                            self._line = text.strip()
                            break
            except (OSError, ValueError):
                pass
        return self._line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name) == (other.filename, other.lineno, other.name)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, place):
        return (self.filename, self.lineno, self.name, self.line)[place]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """A list of FrameSummary."""

    @classmethod
    def from_list(cls, a_list):
        return cls([f if isinstance(f, FrameSummary) else FrameSummary(f[0], f[1], f[2], line=f[3]) for f in a_list])

    def format(self):
        out = []
        before = None
        times = 0
        for frame in self:
            place = (frame.filename, frame.lineno, frame.name)
            if place != before:
                _note_repetition(out, times)
                before = place
                times = 0
            times += 1
            if times <= _SHOWN:
                text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
                out.append(text + (f"    {frame.line}\n" if frame.line else ""))
        _note_repetition(out, times)
        return out


# Lines of one place that are shown one after the other.
_SHOWN = 3


def _note_repetition(out, times):
    more = times - _SHOWN
    if more > 0:
        out.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")


def extract_tb(tb, limit=None):
    """The entries of a traceback, outermost first."""
    found = [FrameSummary(*row) for row in _entries(tb)]
    if limit is not None:
        found = found[:limit] if limit >= 0 else found[limit:]
    return StackSummary(found)


def extract_stack(f=None, limit=None):
    """The running functions, outermost first."""
    rows = _stack()[1:]
    found = [FrameSummary(*row) for row in reversed(rows)]
    if limit is not None:
        found = found[-limit:] if limit >= 0 else found[:-limit]
    return StackSummary(found)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    (sys.stderr if file is None else file).write("".join(format_list(extracted_list)))


def _callers(limit):
    found = extract_stack()[:-2]
    if limit is None:
        return found
    return found[-limit:] if limit >= 0 else found[:-limit]


def format_stack(f=None, limit=None):
    return format_list(_callers(limit))


def print_stack(f=None, limit=None, file=None):
    (sys.stderr if file is None else file).write("".join(format_list(_callers(limit))))


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


class TracebackException:
    """An exception as text, kept for later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10):
        self.exc_type = exc_type
        self._lines = format_exception(exc_value)
        self._only = format_exception_only(exc_value)
        self._str = str(exc_value)
        self.stack = extract_tb(exc_traceback, limit)

    @classmethod
    def from_exception(cls, exc, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, **kwargs)

    def __str__(self):
        return self._str

    def format(self, *, chain=True):
        yield from self._lines

    def format_exception_only(self):
        yield from self._only

    def print(self, *, file=None, chain=True):
        (sys.stderr if file is None else file).write("".join(self._lines))


def clear_frames(tb):
    pass
