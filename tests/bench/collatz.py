def steps(n):
    count = 0
    while n != 1:
        if n % 2 == 0:
            n = n // 2
        else:
            n = 3 * n + 1
        count += 1
    return count


best = 0
best_start = 0
for start in range(1, 30000):
    length = steps(start)
    if length > best:
        best = length
        best_start = start
print(best_start, best)
