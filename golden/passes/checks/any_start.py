# golden: -O2 --dump-before=checks --dump-after=checks --dump-func=clear
def clear(flags, start, stop, step):
    for i in range(start, stop, step):
        flags[i] = False


flags = [True] * 10
for step in range(1, 4):
    clear(flags, step, 10, step)
print(flags)
