# golden: check --color=never
x = (1,
y = 2
