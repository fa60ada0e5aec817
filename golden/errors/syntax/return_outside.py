# golden: check --color=never
return 1
