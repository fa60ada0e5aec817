# golden: -O2 --dump-after=iter-loops --dump-func=mixed
# What is no list goes through its own iterators, without the objects of enumerate and zip and their tuples.
def mixed(xs, ys):
    out = 0
    for i, x in enumerate(xs):
        out += i * x
    for x, y in zip(xs, ys):
        out += x * y
    return out
