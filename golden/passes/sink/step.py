# golden: -O2 --dump-before=sink --dump-after=sink --dump-func=count
def count(xs, limit):
    found = []
    for i in range(len(xs)):
        if xs[i] > limit:
            found.append(i)
    return found


print(count([1, 2, 3], 1))
