def step(grid, width, height):
    fresh = []
    for y in range(height):
        row = []
        for x in range(width):
            alive = 0
            for dy in (-1, 0, 1):
                for dx in (-1, 0, 1):
                    if dx != 0 or dy != 0:
                        alive += grid[(y + dy) % height][(x + dx) % width]
            if alive == 3 or (alive == 2 and grid[y][x]):
                row.append(1)
            else:
                row.append(0)
        fresh.append(row)
    return fresh


width, height = 64, 48
grid = [[(x * y + x + 3 * y) % 5 % 2 for x in range(width)] for y in range(height)]
for _ in range(40):
    grid = step(grid, width, height)
print(sum(map(sum, grid)))
for row in grid[:8]:
    print("".join("#" if cell else "." for cell in row))
