# golden: check --color=never
f(a=1, a=2)
