# A program that asks what a module has finds everything there.
import collections.abc
import fractions
import heapq

for module, names in ((fractions, {"Fraction", "math", "numbers"}), (heapq, {"heappush", "merge", "nlargest"})):
    print(module.__name__, names <= set(dir(module)))
print("Mapping" in dir(collections.abc))
print([name for name in dir(collections.abc) if name.startswith("Mutable")])
