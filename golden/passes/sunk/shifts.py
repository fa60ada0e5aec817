# golden: --emit=lir -O2 -o -
# The counter as an int is made where sums use it, as a part of them, and in cold blocks.
def free(n, row, left, right):
    out = 0
    for i in range(n):
        if left[i]:
            if right[row + i]:
                if right[row - i]:
                    out += 1
    return out


print(free(3, 2, [1, 0, 1], [1, 1, 0, 1, 1]))
