"""Operations on path names."""

import posix
import stat as _stat

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
    "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser",
    "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep",
    "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath",
]
curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


def fspath(path):
    """The str or bytes that a path object stands for."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)
    found = method(path)
    if isinstance(found, (str, bytes)):
        return found
    raise TypeError(
        "expected {}.__fspath__() to return str or bytes, not {}".format(type(path).__name__, type(found).__name__)
    )


def _like(path, text):
    """`text` as bytes when the path is bytes."""
    return text.encode() if isinstance(path, bytes) else text


def normcase(s):
    return fspath(s)


def isabs(s):
    s = fspath(s)
    return s.startswith(_like(s, "/"))


def join(a, *p):
    """Join parts; a part that starts with / starts anew."""
    path = fspath(a)
    slash = _like(path, "/")
    for part in map(fspath, p):
        if isinstance(part, bytes) != isinstance(path, bytes):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash):
            path = part
        elif not path or path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    """(everything before the last slash, the rest)"""
    p = fspath(p)
    slash = _like(p, "/")
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """(root, extension with its dot)"""
    p = fspath(p)
    slash, dot = _like(p, "/"), _like(p, ".")
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = fspath(p)
    return p[:0], p


def basename(p):
    p = fspath(p)
    return p[p.rfind(_like(p, "/")) + 1 :]


def dirname(p):
    return split(p)[0]


def _status(path, follow=True):
    """stat fields, or None when there is no such file."""
    try:
        return posix.stat(path if isinstance(path, int) else fspath(path), follow)
    except (OSError, ValueError):
        return None


def exists(path):
    return _status(path) is not None


def lexists(path):
    return _status(path, False) is not None


def isfile(path):
    found = _status(path)
    return found is not None and _stat.S_ISREG(found[0])


def isdir(s):
    found = _status(s)
    return found is not None and _stat.S_ISDIR(found[0])


def islink(path):
    found = _status(path, False)
    return found is not None and _stat.S_ISLNK(found[0])


def ismount(path):
    own = _status(path, False)
    if own is None or _stat.S_ISLNK(own[0]):
        return False
    above = _status(join(path, _like(fspath(path), "..")), False)
    return above is not None and (own[2] != above[2] or own[1] == above[1])


def getsize(filename):
    return posix.stat(filename if isinstance(filename, int) else fspath(filename))[6]


def getatime(filename):
    return posix.stat(filename if isinstance(filename, int) else fspath(filename))[7] / 1e9


def getmtime(filename):
    return posix.stat(filename if isinstance(filename, int) else fspath(filename))[8] / 1e9


def getctime(filename):
    return posix.stat(filename if isinstance(filename, int) else fspath(filename))[9] / 1e9


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    a, b = posix.stat(fspath(f1)), posix.stat(fspath(f2))
    return a[1:3] == b[1:3]


def sameopenfile(fp1, fp2):
    return posix.stat(fp1)[1:3] == posix.stat(fp2)[1:3]


def commonprefix(m):
    """The longest common start of strings (not of path parts)."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    """The longest common directory."""
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = tuple(map(fspath, paths))
    slash, dot = _like(paths[0], "/"), _like(paths[0], ".")
    if len({p[:1] == slash for p in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in p.split(slash) if part and part != dot] for p in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for i, part in enumerate(low):
        if i >= len(high) or part != high[i]:
            common = low[:i]
            break
    return (slash if paths[0][:1] == slash else paths[0][:0]) + slash.join(common)


def expanduser(path):
    """~ at the start becomes the home directory."""
    path = fspath(path)
    tilde, slash = _like(path, "~"), _like(path, "/")
    if not path.startswith(tilde):
        return path
    end = path.find(slash, 1)
    if end < 0:
        end = len(path)
    if end != 1:
        return path
    import os

    home = os.environ.get("HOME")
    if home is None:
        return path
    home = _like(path, home).rstrip(slash)
    return (home + path[end:]) or slash


def expandvars(path):
    """$NAME and ${NAME} become the values of environment variables that are set."""
    path = fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
    import os

    out, i = "", 0
    while i < len(path):
        if path[i] != "$":
            out += path[i]
            i += 1
            continue
        if path[i + 1 : i + 2] == "{" and "}" in path[i + 2 :]:
            end = path.index("}", i + 2)
            name, after = path[i + 2 : end], end + 1
        else:
            end = i + 1
            while end < len(path) and (path[end].isascii() and path[end].isalnum() or path[end] == "_"):
                end += 1
            name, after = path[i + 1 : end], end
        out += os.environ.get(name, path[i:after]) if name else path[i:after]
        i = after
    return out


def normpath(path):
    """Without double slashes, . and .. parts."""
    path = fspath(path)
    slash, dot, dots = _like(path, "/"), _like(path, "."), _like(path, "..")
    if not path:
        return dot
    # POSIX lets two slashes at the start mean something of their own.
    start = slash * (0 if not path.startswith(slash) else 2 if path.startswith(slash * 2) and path[2:3] != slash else 1)
    parts = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dots or (not start and not parts) or (parts and parts[-1] == dots):
            parts.append(part)
        elif parts:
            parts.pop()
    return (start + slash.join(parts)) or dot


def abspath(path):
    path = fspath(path)
    if not isabs(path):
        path = join(_like(path, posix.getcwd()), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """Absolute path with symbolic links followed."""
    path = abspath(filename)
    slash = _like(path, "/")
    found = posix.realpath(path)
    if found is not None:
        return _like(path, found)
    if strict:
        posix.stat(path)
    # The last parts do not exist: follow what does.
    head, tail = split(path)
    if islink(path):
        target = _like(path, posix.readlink(path))
        return realpath(join(head, target))
    if head == path:
        return path
    return join(realpath(head), tail).rstrip(slash) or slash


def relpath(path, start=None):
    """The path as seen from another directory."""
    if not path:
        raise ValueError("no path specified")
    path = fspath(path)
    slash = _like(path, "/")
    start = _like(path, ".") if start is None else fspath(start)
    here = [part for part in abspath(start).split(slash) if part]
    there = [part for part in abspath(path).split(slash) if part]
    common = len(commonprefix([here, there]))
    parts = [_like(path, "..")] * (len(here) - common) + there[common:]
    return slash.join(parts) if parts else _like(path, ".")
