# golden: check --color=never
def f():
pass
