# golden: --emit=hir -O0 -o -
def f(x):
    match x:
        case [a, b]:
            return a
        case {"k": v}:
            return v
        case int(n) | str(n):
            return n
