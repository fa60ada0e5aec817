"""A function that looks at its own object, called directly."""


def is_function(obj):
    if isinstance(obj, type(is_function)):
        return obj.__name__
    return is_function.__name__.upper()


def count_down(n, seen):
    seen.append(count_down)
    if n:
        return count_down(n - 1, seen)
    return seen


class Plain:
    pass


print(is_function(is_function), is_function(3), is_function(Plain()))
print([f.__name__ for f in count_down(2, [])])
