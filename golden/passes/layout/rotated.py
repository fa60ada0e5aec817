# golden: -O2 --dump-before=layout --dump-after=layout --dump-func=find
def find(items, x):
    i = 0
    while items[i] != x:
        i += 1
    return i


print(find([3, 1, 2], 2))
