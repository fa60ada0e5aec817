# golden: -S -O2 -o -
def mix(h, b):
    return ((h ^ b) << 5 | h >> 3) & 65535
