# Loops over generator functions, whose bodies stand around the bodies of the loops.
import sys
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1

def pairs(xs):
    for i, a in enumerate(xs):
        for b in xs[i:]:
            yield a, b

def three(n):
    yield n
    yield n * 2
    if n > 3:
        yield n * 3

def chain(a, b):
    yield -1
    yield from a
    yield from count(b)
    got = yield 77
    print("got", got)
    return 5

def evens(src):
    for x in src:
        if x % 2 == 0:
            yield x

def squares(src):
    for x in src:
        yield x * x

def boom(n):
    for i in range(n):
        yield 10 // (n - i - 2)

def stopper(n):
    yield n
    raise StopIteration(n)

def stopper2(it):
    while True:
        yield next(it)

def main():
    t = 0
    for x in count(100):
        t += x
    print(t, x)
    t = 0
    for a, b in pairs([1, 2, 3]):
        t += a * b
        if t > 100:
            break
    else:
        print("else", t)
    for x in three(2):
        print(x)
    for x in three(5):
        if x == 10:
            continue
        print("five", x)
        for y in three(x):
            print("  ", y)
            if y == 30:
                break
        else:
            print("no break", x)
    r = []
    for x in chain([7, 8], 3):
        r.append(x)
    print(r)
    print([y for y in squares(evens(count(10)))])
    print(sum(squares(evens(count(10)))), max(three(4)), list(chain((1, 2), 2)))
    s = 0.5
    k = 0
    for v in evens(x * 3 for x in range(10)):
        s += v
        k, s = s, k
    print(s, k)
    try:
        for q in boom(5):
            print("q", q)
    except ZeroDivisionError as e:
        import traceback
        traceback.print_exc()
        print(q, e)
    try:
        for q in stopper(5):
            print("q", q)
    except RuntimeError as e:
        print(repr(e), repr(e.__cause__))
    try:
        for q in stopper2(iter([1, 2])):
            print("q", q)
    except RuntimeError as e:
        print(repr(e), repr(e.__cause__))
    for q in count(3):
        try:
            if q == 1:
                raise ValueError(q)
            print("fine", q)
        except ValueError as e:
            print("ve", e)
        finally:
            print("fin", q)
    for q in count(3):
        for w in count(q):
            print(q, w)
    g = count(5)
    for q in range(2):
        for w in g:
            print("g", w)
            if w == 2:
                break

def gen_of_gen(n):
    for x in count(n):
        yield x, x + 1
    for a in three(n):
        yield a, a

def early(n):
    for x in count(10):
        if x == n:
            return x
    return None
def early3(n):
    for x in three(n):
        if x == n + n:
            return "double"
        n += 0
    return n
def empty(n):
    if n:
        return
        yield 1
def nothing(n):
    return n
    yield
main()
print(list(gen_of_gen(4)), early(3), early(20), early3(4), early3(0))
for a in empty(3):
    print("never")
for a in nothing(3):
    print("never")
else:
    print("nothing")
for p in gen_of_gen(2):
    print(p)
def deep(n):
    for x in count(n):
        pass
    return deep(n + 1)
sys.setrecursionlimit(200)
try:
    deep(0)
except RecursionError as e:
    print(e)
class T:
    def __init__(self, v, l=None, r=None):
        self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l:
            yield from self.l
        yield self.v
        if self.r:
            yield from self.r
    def kids(self):
        if self.l: yield self.l
        if self.r: yield self.r
    def total(self):
        t = self.v
        for k in self.kids():
            t += k.total()
        return t
t = T(1, T(2, T(3), T(4)), T(5))
print(list(t), t.total())
def f(a, b=3):
    yield a + b
for z in f(1): print(z)
for z in f(1, 2): print(z)
try:
    for z in f("x"): print(z)
except TypeError as e: print(e)
for z in f([]): print(z)
