# golden: check --color=never
exec("x = 1")
