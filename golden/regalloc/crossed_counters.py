# golden: -S -O2 --policy=heuristic -o -
# Behind the recursive call neither the count nor the counter may sit where the head of the loop has the other one.
def place(n, row, columns, left, right):
    if row == n:
        return 1
    count = 0
    for column in range(n):
        if not columns[column] and not left[row + column] and not right[row - column + n]:
            columns[column] = left[row + column] = right[row - column + n] = True
            count += place(n, row + 1, columns, left, right)
            columns[column] = left[row + column] = right[row - column + n] = False
    return count


n = 4
print(place(n, 0, [False] * n, [False] * (2 * n), [False] * (2 * n + 1)))
