def make_counter(step):
    count = 0

    def advance(by=1):
        nonlocal count
        count += step * by
        return count

    return advance


def compose(f, g):
    return lambda x: f(g(x))


a = make_counter(2)
b = make_counter(5)
double_then_inc = compose(lambda x: x + 1, lambda x: x * 2)
total = 0
for i in range(400000):
    total += a() + b(2) + double_then_inc(i)
print(total, a(), b())
