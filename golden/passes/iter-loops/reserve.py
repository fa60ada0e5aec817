# golden: -O2 --dump-after=iter-loops --dump-func=f
def f(n):
    squares = []
    for i in range(n):
        squares.append(i * i)
    return squares
