# Branches and values that follow from constants, and some that only seem to.
def scaled(x, by=2, offset=None, name="plain"):
    if offset is None:
        offset = 1 if name == "plain" else -1
    elif offset is True:
        offset = 100
    return x * by + offset


print(scaled(3), scaled(3, 4), scaled(3, offset=5), scaled(3, offset=True), scaled(3, name="other"))
print(scaled(2.5), scaled("ab", 2, "c"), scaled(True, offset=False))


def folds():
    a, b = -7, 2
    out = [a // b, a % b, -a // -b, -a % -b, a >> 1, a & b, a | b, a ^ b]
    try:
        out.append(a // (b - 2))
    except ZeroDivisionError as error:
        out.append(str(error))
    try:
        out.append(a % (b - 2))
    except ZeroDivisionError as error:
        out.append(str(error))
    return out


print(folds())


def grows():
    n = 4611686018427387903
    m = n + 1
    if m > n:
        n = -4611686018427387904
    return n - 1, m * m, -n, n // -1


print(grows())


def steps(n):
    step, flag, nothing, text = 1, True, None, ""
    total = 0
    for i in range(n):
        if step == 1 and flag and nothing is None and not text:
            total += i
        else:
            step, flag, nothing, text = 2, False, 0, "x"
    return total, step, flag, nothing, text


print(steps(5), steps(0))


def steps_change(n):
    step = 1
    total = 0
    for i in range(n):
        if step == 1:
            total += i
        if i == 2:
            step = 2
    return total, step


print(steps_change(5), steps_change(2))


def same():
    a, b, c = 1, True, 1.0
    return a == b, a == c, a is b, b is True, b is None, not c, not 0.0, not -0.0, a < b


print(same())


def handled():
    state = 0
    try:
        state = 1
        int("x")
        state = 2
    except ValueError:
        if state == 1:
            return "one"
        return "other"
    return "none"


print(handled())


def unbound(flag):
    if False:
        x = 1
    try:
        return x
    except UnboundLocalError as error:
        return str(error)


print(unbound(1))
while True:
    if 1 > 2:
        print("never")
    if "a" == "a" and (1, 2):
        break
