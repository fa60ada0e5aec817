# golden: -O2 --dump-before=caught --dump-after=caught --dump-func=count
class Skip(Exception):
    pass


def check(x):
    if x % 7 == 0:
        raise Skip(x)
    return x


def count(n):
    skipped = again = total = 0
    for i in range(n):
        try:
            try:
                total += check(i)
                if i % 5 == 0:
                    raise KeyError(i)
            except Skip:
                skipped += 1
        except (IndexError, KeyError):
            again += 1
    return skipped, again, total


print(count(100))
