def solve(n, row, columns, left, right):
    if row == n:
        return 1
    count = 0
    for column in range(n):
        if not columns[column] and not left[row + column] and not right[row - column + n]:
            columns[column] = left[row + column] = right[row - column + n] = True
            count += solve(n, row + 1, columns, left, right)
            columns[column] = left[row + column] = right[row - column + n] = False
    return count


n = 11
print(solve(n, 0, [False] * n, [False] * (2 * n), [False] * (2 * n + 1)))
