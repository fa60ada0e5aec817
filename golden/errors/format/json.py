# golden: check --error-format=json
f() = 1
