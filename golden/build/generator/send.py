# golden: --emit=hir -O0 -o -
def f():
    while True:
        x = yield
        print(x)
