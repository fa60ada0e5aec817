# golden: -O2 --dump-after=effects --dump-after=licm --dump-func=place
# The call leaves the list's length alone: it is read once, before the loop.
def place(taken, row, n):
    if row == n:
        return 1
    count = 0
    for i in range(n):
        if not taken[i]:
            taken[i] = True
            count += place(taken, row + 1, n)
            taken[i] = False
    return count


print(place([False] * 4, 0, 4))
