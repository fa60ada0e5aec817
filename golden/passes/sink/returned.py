# golden: -O2 --dump-before=sink --dump-after=sink --dump-func=find
def find(xs, limit):
    for i in range(len(xs)):
        if xs[i] > limit:
            return i
    return None


find([1, 2, 3], 2)
