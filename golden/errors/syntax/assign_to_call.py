# golden: check --color=never
f() = 1
