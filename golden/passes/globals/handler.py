# golden: -O2 --dump-after=globals --dump-func=<module>
tried = failed = 0
for text in ("1", "x"):
    try:
        tried += 1
        int(text)
    except ValueError:
        failed += tried
