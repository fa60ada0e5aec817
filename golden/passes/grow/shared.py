# golden: -O2 --dump-before=grow --dump-after=grow --dump-func=f
def f(words):
    out = ""
    all = []
    for w in words:
        out += w
        all.append(out)
    return all
