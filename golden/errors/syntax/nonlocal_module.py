# golden: check --color=never
nonlocal x
