# golden: check --color=never
names = locals
