def escape_time(cr, ci, limit):
    zr = 0.0
    zi = 0.0
    for n in range(limit):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return n
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return limit


width, height = 160, 100
total = 0
for y in range(height):
    line = ""
    for x in range(width):
        n = escape_time(3.0 * x / width - 2.0, 2.0 * y / height - 1.0, 100)
        total += n
        line += " .:-=+*#%@"[n % 10]
    if y % 10 == 0:
        print(line)
print(total)
