# golden: check --color=never
print(eval("1 + 1"))
