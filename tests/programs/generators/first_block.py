# A generator whose first block is also reached from elsewhere: its label differs from that of the start.
def f1(p):
    try:
        del p[3]
    except ArithmeticError as error:
        print("handled", error)
        raise ValueError("again") from error
    finally:
        v = " - ".join(str(e) for e in [(7 if True else -1) for _ in range(2)])
    for i in list(p)[::-1]:
        if i >= i:
            continue
    yield v


print(list(f1([1, 2, 3, 4])))
