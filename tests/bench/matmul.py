def make(n, seed):
    rows = []
    for i in range(n):
        rows.append([(i * seed + j * 7) % 11 - 5 for j in range(n)])
    return rows


def multiply(a, b):
    n = len(a)
    m = len(b[0])
    size = len(b)
    result = [[0] * m for _ in range(n)]
    for i in range(n):
        row = a[i]
        out = result[i]
        for j in range(m):
            total = 0
            for k in range(size):
                total += row[k] * b[k][j]
            out[j] = total
    return result


c = multiply(make(130, 3), make(130, 5))
print(sum(sum(row) for row in c), c[3][4], c[129][129])
