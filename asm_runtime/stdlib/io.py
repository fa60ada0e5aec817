"""Streams."""

from _io import (
    BufferedRandom,
    BufferedReader,
    BufferedWriter,
    BytesIO,
    StringIO,
    TextIOWrapper,
    UnsupportedOperation,
)
from abc import ABCMeta as _ABCMeta

__all__ = [
    "BlockingIOError", "open", "BytesIO", "StringIO", "BufferedReader", "BufferedWriter", "BufferedRandom",
    "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IOBase",
    "RawIOBase", "BufferedIOBase", "TextIOBase",
]
DEFAULT_BUFFER_SIZE = 8192
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
BlockingIOError = BlockingIOError
open = open


class IOBase(metaclass=_ABCMeta):
    """Base of streams."""

    closed = False

    def _refuse(self, name):
        raise UnsupportedOperation(f"{type(self).__name__}.{name}() not supported")

    def seek(self, pos, whence=0):
        self._refuse("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._refuse("truncate")

    def flush(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.closed = True

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def isatty(self):
        return False

    def fileno(self):
        self._refuse("fileno")

    def __enter__(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None):
        if hint is None or hint <= 0:
            return list(self)
        lines, size = [], 0
        for line in self:
            lines.append(line)
            size += len(line)
            if size >= hint:
                break
        return lines

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    def read(self, size=-1):
        self._refuse("read")

    def write(self, b):
        self._refuse("write")


class BufferedIOBase(IOBase):
    def read(self, size=-1):
        self._refuse("read")

    def write(self, b):
        self._refuse("write")


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1):
        self._refuse("read")

    def write(self, s):
        self._refuse("write")

    def readline(self):
        self._refuse("readline")


TextIOBase.register(StringIO)
TextIOBase.register(TextIOWrapper)
for _class in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom):
    BufferedIOBase.register(_class)
del _class
