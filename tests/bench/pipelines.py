def numbers(n):
    for i in range(n):
        yield i


def squares(items):
    for x in items:
        yield x * x


def only_odd(items):
    for x in items:
        if x % 2 == 1:
            yield x


def running_total(items):
    total = 0
    for x in items:
        total += x
        yield total


last = None
for last in running_total(only_odd(squares(numbers(300000)))):
    pass
print(last)
print(sum(x * 3 for x in range(600000) if x % 3 == 0))
