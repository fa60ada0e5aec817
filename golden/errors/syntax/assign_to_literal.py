# golden: check --color=never
1 = x
