# Stacks as text: repeated places are counted, limits count from the inside or the outside.
import sys
import traceback


def depth(n, use):
    if n:
        return depth(n - 1, use)
    return use()


for n in (0, 2, 3, 4, 9):
    print("".join(depth(n, traceback.format_stack)).count("\n"), [len(depth(n, lambda: traceback.format_stack(limit=k))) for k in (1, 2, -2, 5)])
print("repeated 5 more times" in "".join(depth(8, traceback.format_stack)), "repeated 1 more time]" in "".join(depth(4, traceback.format_stack)))
sys.stderr = sys.stdout
depth(6, lambda: print(len(traceback.extract_stack())))
