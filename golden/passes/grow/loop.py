# golden: -O2 --dump-before=grow --dump-after=grow --dump-func=f
def f(words):
    out = ""
    for w in words:
        out += w
    return out
