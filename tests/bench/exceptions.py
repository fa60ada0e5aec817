class Missing(Exception):
    pass


def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        raise Missing(key) from None


def parse(text):
    try:
        return int(text)
    except ValueError:
        return -1


table = {i: i * i for i in range(0, 100, 3)}
found = missing = bad = 0
for i in range(300000):
    try:
        found += lookup(table, i % 100)
    except Missing:
        missing += 1
    finally:
        if i % 10 == 0:
            bad += parse("x" if i % 20 else "7")
print(found, missing, bad)
