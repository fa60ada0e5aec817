# golden: check --color=never
def f(a, a):
    pass
