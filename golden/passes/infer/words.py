# golden: -O2 --dump-after=infer --dump-func=mix
def mix(count):
    h = 0xCBF29CE484222325
    for n in range(count):
        h = ((h ^ n) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h >> 32, h


print(mix(1000))
