# os and os.path on a directory of its own.
import os
import os.path
import sys

print(os.path.join("a", "b", "/c", "d"), os.path.join("a/", "b"), os.path.split("/x/y/z.txt"), os.path.splitext("a.tar.gz"))
print(os.path.basename("/a/b/"), os.path.dirname("/a/b/c"), os.path.normpath("a//b/../c/./d"), os.path.isabs("/x"), os.path.isabs("x"))
print(os.path.commonprefix(["abc", "abd"]), os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.relpath("/a/b/c", "/a/d"))
print(os.path.splitext(".bashrc"), os.path.splitext("x."), os.path.splitdrive("/a"), os.path.normpath(""), os.path.normpath("//a"), os.path.normpath("///a/.."))
print(os.sep, os.linesep == "\n", os.name, os.curdir, os.pardir, os.extsep, os.pathsep, os.devnull)
root = os.path.join(os.getenv("TMPDIR", "/tmp"), "pyrl_os_test_%d" % os.getpid())
os.makedirs(os.path.join(root, "sub", "deep"))
for name in ("one.txt", "two.txt", os.path.join("sub", "three.txt")):
    with open(os.path.join(root, name), "w") as f:
        f.write(name * 3)
print(sorted(os.listdir(root)), os.path.exists(root), os.path.isdir(root), os.path.isfile(os.path.join(root, "one.txt")))
print(os.path.getsize(os.path.join(root, "one.txt")), os.stat(os.path.join(root, "two.txt")).st_size, os.path.isfile(root))
for directory, dirs, files in sorted(os.walk(root)):
    print(os.path.relpath(directory, root), sorted(dirs), sorted(files))
with os.scandir(root) as entries:
    print(sorted((e.name, e.is_dir(), e.is_file()) for e in entries))
os.rename(os.path.join(root, "one.txt"), os.path.join(root, "uno.txt"))
os.remove(os.path.join(root, "two.txt"))
print(sorted(os.listdir(root)))
for action in (
    lambda: os.remove("/nonexistent/file"),
    lambda: os.mkdir(root),
    lambda: os.rmdir(root),
    lambda: os.listdir("/nonexistent"),
    lambda: os.rename("/nonexistent/a", "/nonexistent/b"),
    lambda: os.stat("/nonexistent"),
    lambda: os.environ["SURELY_NOT_SET"],
    lambda: os.path.join(1, 2),
    lambda: os.makedirs(root),
):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error.errno, error.strerror, str(error).replace(root, "ROOT"))
    except Exception as error:
        print(type(error).__name__, error)
os.makedirs(root, exist_ok=True)
os.environ["PYRL_TEST"] = "value"
print(os.environ["PYRL_TEST"], os.getenv("PYRL_TEST"), os.environ.get("SURELY_NOT_SET", "none"), "PYRL_TEST" in os.environ)
print(os.path.expandvars("$PYRL_TEST/x/${PYRL_TEST}/$SURELY_NOT_SET"))
del os.environ["PYRL_TEST"]
print(os.getenv("PYRL_TEST"))
for directory, dirs, files in os.walk(root, topdown=False):
    for name in files:
        os.remove(os.path.join(directory, name))
    os.rmdir(directory)
print(os.path.exists(root), os.path.isdir("."), os.getcwd() == os.path.abspath("."), len(os.urandom(8)))
print(os.fspath("x"), os.path.abspath("/a/../b"), os.cpu_count() > 0, isinstance(os.getpid(), int))
print(sys.platform, sys.byteorder, sys.maxsize, sys.version_info >= (3, 8), sys.version_info[:2], sys.getrecursionlimit())
