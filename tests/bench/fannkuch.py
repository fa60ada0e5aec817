def fannkuch(n):
    permutation = list(range(n))
    count = [0] * n
    checksum = 0
    most = 0
    sign = 1
    left = n
    while True:
        while left != 1:
            count[left - 1] = left
            left -= 1
        flips = 0
        work = permutation[:]
        first = work[0]
        while first != 0:
            i, j = 0, first
            while i < j:
                work[i], work[j] = work[j], work[i]
                i += 1
                j -= 1
            flips += 1
            first = work[0]
        checksum += sign * flips
        most = max(most, flips)
        sign = -sign
        while True:
            if left == n:
                return checksum, most
            first = permutation[0]
            for i in range(left):
                permutation[i] = permutation[i + 1]
            permutation[left] = first
            count[left] -= 1
            if count[left] > 0:
                break
            left += 1


checksum, most = fannkuch(8)
print(checksum, most)
