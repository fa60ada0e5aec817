# golden: check --color=never
x = "abc
