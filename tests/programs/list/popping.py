# The last item taken off lists, and copies of lists of all lengths.


def drain(n):
    items = list(range(n))
    out = []
    while items:
        out.append(items.pop())
    try:
        items.pop()
    except IndexError as e:
        out.append(str(e))
    items.append(1)
    items += [2, 3]
    out.append(items.pop() + len(items))
    return out, items


def stack_machine(program):
    stack = []
    for word in program.split():
        if word.isdigit():
            stack.append(int(word))
        else:
            b = stack.pop()
            a = stack.pop()
            stack.append(a + b if word == "+" else a * b)
    return stack.pop()


def popped_while_iterating():
    items = [1, 2, 3, 4, 5]
    seen = []
    for x in items:
        seen.append(x)
        seen.append(items.pop())
    return seen, items


def lengths_known(n):
    items = list(range(n))
    total = 0
    for i in range(n):
        if i < len(items):
            total += items[i]
            items.pop()
            total += items[-1] if items else 100
            items[-1:] = [7]
    return total, items


def unused():
    items = [[1], [2], [3]]
    alias = items
    items.pop()
    alias.pop()
    return items, alias.pop(), items


def floats():
    items = [1.5, -0.0, 1e300]
    return items.pop() * items.pop(), items.pop(), items


def in_place(items):
    items[items.pop()] = items.pop()
    items[0] += items.pop()
    return items


class Loud(list):
    def pop(self, *args):
        print("pop", args)
        return super().pop(*args)


def either(items):
    return items.pop()


def copies():
    for n in range(70):
        items = list(range(n))
        copy = items[:]
        if copy != items or copy is items:
            print("differs", n)
        copy.append(0)
        copy[0] = -1
        if items != list(range(n)) or len(copy) != n + 1:
            print("shared", n)
        again = copy[:][:]
        again.pop()
        if again[1:] != items[1:]:
            print("lost", n)


print(drain(0), drain(5))
print(stack_machine("1 2 + 3 4 + *"))
print(popped_while_iterating())
print(lengths_known(7))
print(unused())
print(floats())
print(in_place([1, 2, 3, 2, 9]))
print(either([1, 2]), either(Loud([1, 2])), either({3}), either(bytearray(b"a")))
copies()
grown = []
for i in range(1000):
    grown.append([i])
    if i % 3 == 0:
        grown.pop()
print(len(grown), grown.pop(), sum(x[0] for x in grown))
try:
    stack_machine("1 +")
except IndexError as e:
    print(e)


def empty():
    items = [1]
    items.pop()
    return items.pop()


empty()
