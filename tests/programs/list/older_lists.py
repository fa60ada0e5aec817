# Lists that loops append to, and others that are read meanwhile: the same, other names for it, older and newer ones.
def chosen(flags, n):
    out = []
    for i in range(n):
        if flags[i]:
            out.append(i)
    return out


def same_list(n):
    a = [1]
    b = a
    for i in range(n):
        b.append(a[i] + 1)
        if len(a) > 50:
            break
    return a


def through_container(n):
    rows = [[1]]
    row = rows[0]
    seen = []
    for i in range(n):
        seen.append(row[i])
        rows[0].append(i)
    return seen


def swapped(n):
    old = [0]
    for i in range(n):
        new = []
        for j in range(len(old)):
            new.append(old[j] + i)
        new.append(i)
        old = new
    return old


def last_made(n):
    made = [[5]]
    total = 0
    for i in range(n):
        before = made[-1]
        fresh = []
        made.append(fresh)
        for j in range(i + 1):
            fresh.append(j)
            before.append(j)
            total += before[0] + len(before)
    return total, made


def argument(xs, n):
    ys = []
    zs = xs
    for i in range(n):
        ys.append(zs[i])
        if i == 1:
            zs = ys
    return ys


def truth_of_ints(xs):
    out = []
    for x in xs:
        k = x
        n = 0
        while k:
            k >>= 40
            n += 1
            if n > 5:
                break
        out.append((n, not k, bool(k)))
    return out


print(chosen([0, 1, 2, 0, 3], 5))
try:
    chosen([0, 1], 3)
except IndexError as e:
    print(e)
print(same_list(10), len(same_list(100)))
print(through_container(5))
print(swapped(5))
print(last_made(4))
print(argument([1, 2, 3], 2))
try:
    argument([1, 2, 3, 4], 4)
except IndexError as e:
    print(e)
print(truth_of_ints([0, 1, -1, 1 << 61, 1 << 62, 1 << 70, -(1 << 90), 1 << 200]))
