# What operations on closed files say, layer by layer.
import io
import os

path = f"/tmp/pyrl_closed_{os.getpid()}"
with open(path, "wb") as f:
    f.write(b"line\n")
files = {
    "reader": open(path, "rb"),
    "random": open(path, "r+b"),
    "text": open(path),
    "writer": open(path, "ab"),
    "text writer": open(path, "a"),
    "bytes": io.BytesIO(b"x"),
}
for f in files.values():
    f.close()
for name, f in files.items():
    data = "x" if "text" in name else b"x"
    for method, args in (
        ("read", ()), ("readline", ()), ("readlines", ()), ("write", (data,)), ("seek", (0,)), ("tell", ()),
        ("flush", ()), ("truncate", ()), ("__next__", ()), ("__enter__", ()), ("fileno", ()), ("isatty", ()),
        ("readable", ()), ("writable", ()), ("seekable", ()), ("writelines", ([],)),
    ):
        try:
            print(name, method, getattr(f, method)(*args))
        except (ValueError, OSError) as e:
            print(name, method, type(e).__name__, e)
os.remove(path)
