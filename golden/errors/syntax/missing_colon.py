# golden: check --color=never
if True
    pass
