# golden: check --error-format=short
f() = 1
x = (
