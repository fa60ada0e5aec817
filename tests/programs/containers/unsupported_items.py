# Messages of subscripts, stores and deletions that a type does not have.
class C: pass
class D:
    def __getitem__(self, i): return i
for v in ('abc', (1,), 5, 1.5, None, range(3), b'x', frozenset(), {1}, C(), D(), iter([]), len, C, slice(1)):
    for k in (0, 'a', slice(1), 2**70):
        for op in 'del', 'set', 'get':
            try:
                if op == 'del': del v[k]
                elif op == 'set': v[k] = 1
                else: v[k]
            except Exception as e: print(type(v).__name__, k, op, type(e).__name__, e)
