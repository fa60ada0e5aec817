# golden: -O1 -fno-lift --dump-before=cells --dump-after=cells --dump-func=f
def f(n):
    def show():
        return n
    n = n + 1
    show()
    return n
