"""The operating system: files, directories, environment, processes."""

import os.path as path
import posix as _posix
import stat as _stat
from collections.abc import MutableMapping as _MutableMapping
from _structseq import structseq as _structseq
from os.path import altsep, curdir, defpath, devnull, extsep, fspath, pardir, pathsep, sep
from posix import (
    _exit,
    close,
    cpu_count,
    getcwd,
    getgid,
    getpid,
    getppid,
    getuid,
    isatty,
    kill,
    read,
    strerror,
    system,
    umask,
    urandom,
    write,
)

name = "posix"
linesep = "\n"
error = OSError
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR = 0, 1, 2
O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NONBLOCK = 64, 128, 512, 1024, 2048
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0


class PathLike:
    """Objects with __fspath__."""

    @classmethod
    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


class _Environ(_MutableMapping):
    """The environment; changes reach libc, so that child processes see them."""

    def __init__(self, data):
        self._data = data

    def _check(self, value):
        if not isinstance(value, str):
            raise TypeError("str expected, not %s" % type(value).__name__)
        return value

    def __getitem__(self, key):
        try:
            return self._data[self._check(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._check(key)
        self._check(value)
        _posix.putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        self._check(key)
        _posix.unsetenv(key)
        try:
            del self._data[key]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"environ({self._data!r})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return {**self, **other} if hasattr(other, "keys") else NotImplemented

    def __ror__(self, other):
        return {**other, **self} if hasattr(other, "keys") else NotImplemented


environ = _Environ(_posix.environ)


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    _posix.putenv(key, value)


def unsetenv(key):
    _posix.unsetenv(key)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class stat_result(_structseq):
    """What stat() found."""

    _title = "os.stat_result"
    _names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime",
              "st_ctime")
    _extra = ("st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks")

    def __getattribute__(self, name):
        if name in ("st_atime", "st_mtime", "st_ctime"):
            return tuple.__getattribute__(self, "__dict__")[name + "_ns"] / 1e9
        return tuple.__getattribute__(self, name)


def _stat_result(fields):
    mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime, blksize, blocks = fields
    second = 1000000000
    return stat_result((mode, ino, dev, nlink, uid, gid, size, atime // second, mtime // second, ctime // second,
                        atime, mtime, ctime, blksize, blocks))


def stat(path, *, follow_symlinks=True):
    """Facts about a file, by name or descriptor."""
    return _stat_result(_posix.stat(path if isinstance(path, int) else fspath(path), follow_symlinks))


def lstat(path):
    return stat(path, follow_symlinks=False)


def fstat(fd):
    return _stat_result(_posix.stat(fd))


def access(path, mode):
    return _posix.access(fspath(path), mode)


def chdir(path):
    _posix.chdir(fspath(path))


def chmod(path, mode):
    _posix.chmod(fspath(path), mode)


def getcwdb():
    return fsencode(getcwd())


def open(path, flags, mode=0o777):
    return _posix.open(fspath(path), flags, mode)


def listdir(path="."):
    """Names in a directory."""
    path = fspath(path)
    names = _posix.listdir(path)
    return [fsencode(name) for name in names] if isinstance(path, bytes) else names


def mkdir(path, mode=0o777):
    _posix.mkdir(fspath(path), mode)


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and those above it."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == ".":
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def rmdir(path):
    _posix.rmdir(fspath(path))


def removedirs(name):
    """Remove a directory, and those above it while they are empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def remove(path):
    _posix.unlink(fspath(path))


unlink = remove


def rename(src, dst):
    _posix.rename(fspath(src), fspath(dst))


replace = rename


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def link(src, dst):
    _posix.link(fspath(src), fspath(dst))


def symlink(src, dst):
    _posix.symlink(fspath(src), fspath(dst))


def readlink(path):
    return _posix.readlink(fspath(path))


def utime(path, times=None, *, ns=None):
    """Set the times of access and modification."""
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is not None:
        atime, mtime = ns
    elif times is not None:
        atime, mtime = (int(moment * 1000000000) for moment in times)
    else:
        from _time import time_ns

        atime = mtime = time_ns()
    _posix.utime(fspath(path), atime, mtime)


class DirEntry:
    """One entry that scandir() found."""

    def __init__(self, name, path, kind):
        self.name = name
        self.path = path
        self._kind = kind

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def __fspath__(self):
        return self.path

    def inode(self):
        return _posix.stat(self.path, False)[1]

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def _mode(self, follow_symlinks):
        try:
            return _posix.stat(self.path, follow_symlinks)[0]
        except FileNotFoundError:
            return 0

    def is_dir(self, *, follow_symlinks=True):
        if self._kind in (0, 10):
            return _stat.S_ISDIR(self._mode(follow_symlinks))
        return self._kind == 4

    def is_file(self, *, follow_symlinks=True):
        if self._kind in (0, 10):
            return _stat.S_ISREG(self._mode(follow_symlinks))
        return self._kind == 8

    def is_symlink(self):
        if self._kind == 0:
            return _stat.S_ISLNK(self._mode(False))
        return self._kind == 10

    __class_getitem__ = classmethod(type(list[int]))


class _ScandirIterator:
    def __init__(self, top):
        self._entries = iter([DirEntry(name, path.join(top, name), kind) for name, kind in _posix.listdir(top, True)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path="."):
    """Entries of a directory with what is known about them."""
    return _ScandirIterator(fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(directory, names of directories, names of files) for a whole tree."""
    top = fspath(top)
    dirs, files, walk_into = [], [], []
    try:
        entries = list(scandir(top))
    except OSError as problem:
        if onerror is not None:
            onerror(problem)
        return
    for entry in entries:
        try:
            is_dir = entry.is_dir()
        except OSError:
            is_dir = False
        if not is_dir:
            files.append(entry.name)
            continue
        dirs.append(entry.name)
        if not topdown and (followlinks or not entry.is_symlink()):
            walk_into.append(entry.path)
    if topdown:
        yield top, dirs, files
        for directory in dirs:
            below = path.join(top, directory)
            if followlinks or not path.islink(below):
                yield from walk(below, topdown, onerror, followlinks)
    else:
        for below in walk_into:
            yield from walk(below, topdown, onerror, followlinks)
        yield top, dirs, files


class terminal_size(_structseq):
    """Columns and lines of a terminal."""

    _title = "os.terminal_size"
    _names = ("columns", "lines")


def get_terminal_size(fd=1):
    return terminal_size(_posix.terminal_size(fd))


class uname_result(_structseq):
    """What uname() says."""

    _title = "posix.uname_result"
    _names = ("sysname", "nodename", "release", "version", "machine")


def uname():
    return uname_result(_posix.uname())


def get_exec_path(env=None):
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


def abort():
    kill(getpid(), 6)
