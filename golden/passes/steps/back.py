# golden: -O2 --dump-before=steps --dump-after=steps --dump-func=free
# Both ways back share a step; the way behind the call has one of its own.
def free(n, left, right, seen):
    out = 0
    for i in range(n):
        if left[i]:
            if right[i]:
                seen(i)
                out += 1
    return out


print(free(3, [1, 0, 1], [1, 1, 1], print))
