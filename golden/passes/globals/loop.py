# golden: -O2 --dump-before=globals --dump-after=globals --dump-func=<module>
total = 0.0
for item in (1.5, 2.5):
    if item > 2:
        total += item
print(total)
