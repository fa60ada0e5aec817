# golden: --emit=lir -O2 -o -
# A branch behind one that is decided is decided too, though nothing comes to it: the loop's body belongs to the other way.
def f(v, n):
    while n > 0 and ((v < v <= v) or n > 2):
        n -= 1
        v = n
    return v


print(f(6, 5), f(1.5, 4))
