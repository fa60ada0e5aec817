# golden: check --color=never
print "hello"
