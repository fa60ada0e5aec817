# Files in text and binary mode, standard streams, print, errors.
import os
import sys


def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


path = "/tmp/pyrl_asm_io_test_%d.txt" % os.getpid()
f = open(path, "w")
print(f.mode, f.encoding, f.closed, f.writable(), f.readable(), f.seekable(), f.errors, f.line_buffering, f.name == path)
print(f.write("hello\n"), f.write("héllo wörld\n"), f.write("日本\r\nlast\rmac\n"), f.writelines(["x\n", "y\n"]), f.tell())
print("printed", 1, 2.5, None, sep="-", end="!\n", file=f)
print(attempt(f.read), attempt(f.write, 5), attempt(f.write, b"x"))
f.close()
f.close()
print(f.closed, attempt(f.write, "x"), attempt(f.read), attempt(f.flush), attempt(lambda: f.__enter__()), attempt(lambda: next(f)))
with open(path) as f:
    print(f.read(5), repr(f.read(1)), repr(f.readline()), f.readlines(), repr(f.read()), repr(f.readline()))
    print(f.seek(0), repr(f.readline()), f.tell(), repr(f.readline(3)), repr(f.readline()), f.tell())
print(f.closed)
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, newline=newline) as f:
        print(repr(newline), list(f))
    with open(path, newline=newline) as f:
        print(repr(f.read(20)), repr(f.read(3)), repr(f.read()))
with open(path, "rb") as f:
    print(f.mode, f.readline(), f.read(4), f.read(), f.read(), f.seek(3), f.read(2), f.seek(-4, 2), f.read(), f.tell(), attempt(f.write, b"x"))
with open(path, "a", encoding="utf-8") as f:
    print(f.tell() > 0, f.write("appended\n"))
with open(path, encoding="latin-1") as f:
    print([len(line) for line in f])
with open(path, "r+") as f:
    print(repr(f.readline()), f.seek(0), f.write("HELLO"), f.seek(0), repr(f.readline()), repr(f.readline()))
with open(path, "w+", newline="\r\n") as f:
    f.write("a\nb\n")
    f.seek(0)
    print(repr(f.read()))
with open(path, "rb") as f:
    print(f.read())
with open(path, "wb") as f:
    print(f.write(b"\x00\xff\xfe"), f.write(bytearray(b"abc")), f.tell(), attempt(f.write, "x"), attempt(f.read))
print(attempt(lambda: open(path).read()), open(path, errors="replace").read(), ascii(open(path, errors="surrogateescape").read()))
print(attempt(lambda: open(path, encoding="ascii").read()), open(path, "rb").read(), open(path, "rb", buffering=0).read(2))
for enc in ("utf-8", "utf-16", "utf-32", "latin-1", "utf-8-sig"):
    with open(path, "w", encoding=enc) as f:
        f.write("é one\n")
        f.write("two\n")
    with open(path, "rb") as f:
        print(enc, f.read())
    with open(path, encoding=enc) as f:
        print(f.readlines())
with open(path, "w", encoding="ascii") as f:
    print(attempt(f.write, "é"))
with open(path, "wb+") as f:
    f.write(b"0123456789")
    f.seek(2)
    print(f.read(3), f.tell(), f.truncate(6), f.seek(0), f.read(), f.readable(), f.writable())
with open(path, "w") as f:
    for i in range(20000):
        f.write(f"line {i}\n")
count = total = 0
for line in open(path):
    count += 1
    total += len(line)
print(count, total, os.path.getsize(path))
with open(path) as f:
    print(sum(1 for _ in f), repr(f.readline()))
    f.seek(0)
    head = [next(f) for _ in range(3)]
    print(head, attempt(f.tell), [x.strip() for x in f][-1])
ba = bytearray(4)
with open(path, "rb") as f:
    print(f.readinto(ba), ba, f.peek(1)[:1], f.read1(3), len(f.readlines(100)))
try:
    with open(path) as f:
        raise ValueError("inside")
except ValueError as e:
    print(e, f.closed)
for args in (("/nonexistent/x",), ("/tmp",), (path, "q"), (path, "rw"), (path, "rbt"), (path, "b"), (path, "rb", -1, "utf-8"), (path, "r", 0), (path, "r", -1, "nope"), (path, "x"), (5.5,), (path, 3), ("a\0b",), (path, "rr"), (-1,)):
    r = attempt(open, *args)
    print(str(r).replace(path, "PATH"))
try:
    open("/nonexistent/x")
except OSError as e:
    print(type(e).__name__, e.errno, e.strerror, e.filename, e)
os.remove(path)
print(attempt(lambda: open(path, "x").close()), os.path.exists(path))
os.remove(path)
print("a", "b", sep="")
print("a", "b", sep=None, end=None)
print()
print(end="no newline")
print("", 1, True, None, 2.5, [1], sep="|")
print(attempt(print, sep=5), attempt(print, end=b"x"), attempt(print, nope=1))
print("flushed", flush=True)
sys.stdout.write("direct\n")
print(sys.stdout.encoding, sys.stdin.fileno(), sys.stdout.fileno(), sys.stderr.fileno(), sys.stdout.mode, sys.stdin.mode, sys.stdout.name)
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes \xc3\xa9\n")
sys.stdout.flush()


class Collect:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)


c = Collect()
print("x", 2, file=c)
saved, sys.stdout = sys.stdout, c
print("captured")
sys.stdout = saved
print(c.parts)
print("é日🐍", "\t|", "a\nb")
sys.stdout.writelines(["l1\n", "l2\n"])
