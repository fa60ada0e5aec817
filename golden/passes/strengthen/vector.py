# golden: -O2 -fno-doubles --dump-before=strengthen --dump-after=strengthen --dump-func=move
def move(points, dx, dy, dz):
    for p in points:
        p[0] += dx
        p[1] += dy
        p[2] += dz


ps = [[0.5, 1.5, 2.5], [1.0, 2.0, 3.0]]
move(ps, 0.25, 0.5, 0.75)
print(ps)
