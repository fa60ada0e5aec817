# io.StringIO and io.BytesIO.
import io


def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


s = io.StringIO()
print(s.write("hello\n"), s.write("wörld 日本\n"), s.tell(), repr(s.getvalue()))
print(s.seek(0), repr(s.readline()), repr(s.read(3)), repr(s.read()), repr(s.read()), s.closed)
s.seek(0)
print(list(s), s.readlines(), s.seek(2), s.write("LLO"), repr(s.getvalue()), s.seek(0, 2), s.tell())
print(s.truncate(5), repr(s.getvalue()), s.seek(10), s.write("x"), repr(s.getvalue()))
print(s.readable(), s.writable(), s.seekable(), s.isatty(), attempt(s.write, b"x"), attempt(s.write, 5), attempt(s.seek, -1), attempt(s.fileno))
s.close()
print(s.closed, attempt(s.read), attempt(s.getvalue), attempt(s.write, "x"))
with io.StringIO("a\nb\r\nc\rd") as s:
    print(s.readlines(), s.tell())
for newline in (None, "", "\n", "\r", "\r\n"):
    s = io.StringIO("a\nb\r\nc\rd", newline=newline)
    print(repr(newline), repr(s.getvalue()), list(s))
print("printed", 1, sep="|", file=(out := io.StringIO()))
print(repr(out.getvalue()), attempt(io.StringIO, 5), repr(io.StringIO(None).read()), io.StringIO("x").readlines(1))
b = io.BytesIO(b"hello\nworld\n")
print(b.read(3), b.readline(), b.tell(), b.readlines(), b.read(), b.seek(0), b.read1(2), b.getvalue())
print(b.seek(-3, 2), b.read(), b.seek(0), b.write(b"HE"), b.getvalue(), b.truncate(4), b.getvalue(), attempt(b.write, "x"))
ba = bytearray(3)
b.seek(0)
print(b.readinto(ba), ba, list(io.BytesIO(b"a\nb\nc")), attempt(b.seek, -1), b.seek(8), b.write(b"!"), b.getvalue())
b.close()
print(b.closed, attempt(b.read), attempt(b.getvalue))
print(attempt(io.BytesIO, "x"), io.BytesIO(bytearray(b"q")).read(), io.BytesIO().getvalue())
lines = io.StringIO("one\ntwo\nthree\n")
print(next(lines), next(lines).strip(), sum(len(x) for x in lines), next(lines, "end"))


class Log(io.StringIO):
    def __init__(self):
        super().__init__()
        self.count = 0

    def write(self, text):
        self.count += 1
        return super().write(text.upper())


log = Log()
print("a", "b", file=log)
print(log.count, repr(log.getvalue()), isinstance(log, io.StringIO))
out = io.StringIO()
for i in range(1000):
    out.write(str(i))
    out.write(",")
text = out.getvalue()
print(len(text), text[-10:], text.count(","))
print(io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE, issubclass(io.UnsupportedOperation, (OSError, ValueError)), io.open is open)
