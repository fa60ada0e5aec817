# golden: -S -O2 -o -
def safe(f):
    try:
        return f()
    except ValueError as e:
        return e
