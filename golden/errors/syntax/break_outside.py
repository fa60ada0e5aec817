# golden: check --color=never
break
