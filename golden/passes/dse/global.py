# golden: -O2 --dump-before=dse --dump-after=dse --dump-func=<module>
total = 0.5
for i in range(10):
    total = total * i
print(total)
