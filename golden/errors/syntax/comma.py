# golden: check --color=never
x = [1 2]
