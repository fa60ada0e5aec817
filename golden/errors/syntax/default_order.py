# golden: check --color=never
def f(a=1, b):
    pass
