# golden: -S -O2 -o -
def area(w, h):
    w = w * 0.5
    h = h * 0.25
    return w * h + 1.0
