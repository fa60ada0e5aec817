# golden: -S -O2 -o -
def run(f, g):
    try:
        f()
    finally:
        g()
