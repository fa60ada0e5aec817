# golden: check --color=never
def f():
    return locals()
