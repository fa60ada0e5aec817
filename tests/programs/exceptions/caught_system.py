"""OSError makes instances of other classes by its arguments."""


def one(n):
    count = 0
    for i in range(n):
        try:
            raise OSError("text")
        except FileNotFoundError:
            count += 100
        except OSError:
            count += 1
        try:
            raise OSError
        except IOError:
            count += 1
        try:
            raise TimeoutError("late")
        except EnvironmentError:
            count += 1
        try:
            raise ConnectionResetError("peer")
        except ConnectionError:
            count += 1
    return count


def two(n):
    count = 0
    for i in range(n):
        try:
            raise OSError(2, "no such thing")
        except FileNotFoundError:
            count += 1
        except OSError:
            count += 100
    return count


print(one(3), two(3))
