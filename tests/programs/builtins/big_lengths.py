# Lengths that are no small ints: of ranges and of classes with __len__.
class C:
    def __init__(s, n): s.n = n
    def __len__(s): return s.n
for n in (2**62, 2**62-1, 2**63-1, 2**63, -1, -2**70, 2**70, 1.5, True):
    for f in (len, bool, lambda x: not x, lambda x: x.__len__()):
        try: print(n, f(C(n)))
        except Exception as e: print(n, type(e).__name__, e)
try: print(len(range(2**63)))
except Exception as e: print(type(e).__name__, e)
print(len(range(2**63-1)), len(range(2**62)))
def f(r): return len(r) + 1, len(r) * 2
print(f(range(2**62)), f(range(5)))
