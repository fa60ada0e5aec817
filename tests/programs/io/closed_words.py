# What operations on closed files say, by layer.
import io
import os

path = "closed_words.tmp"


def say(f, *calls):
    for name, args in calls:
        try:
            print(name, getattr(f, name)(*args))
        except (ValueError, OSError) as e:
            print(name, type(e).__name__, e)


calls = [("writelines", ([],)), ("writelines", ([b"x"],)), ("read", ()), ("readline", ()), ("write", (b"x",)), ("seek", (0,)), ("truncate", ()), ("tell", ()),
         ("fileno", ()), ("readable", ()), ("writable", ()), ("seekable", ())]
for mode, kw in (("wb", {}), ("rb", {}), ("w+b", {})):
    with open(path, mode, **kw) as f:
        if "w" in mode:
            f.writelines([b"a", b"b"])
            f.writelines(iter((b"c",)))
    print(mode, kw)
    say(f, *calls)
with open(path, "w") as f:
    f.writelines(["a\n", "b\n"])
say(f, ("writelines", ([],)), ("writelines", (["x"],)), ("fileno", ()), ("isatty", ()), ("seekable", ()))
print(open(path).read())
for f in (io.StringIO("a"), io.BytesIO(b"a")):
    f.close()
    say(f, ("writelines", ([],)), ("read", ()))
s = io.StringIO()
s.writelines(["p", "q"])
print(s.getvalue())
os.remove(path)
