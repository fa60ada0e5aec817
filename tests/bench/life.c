/* life.py in C. */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t floor_mod(int64_t a, int64_t b)
{
    int64_t r = a % b;
    return r < 0 ? r + b : r;
}

static int64_t **rows(int64_t width, int64_t height)
{
    int64_t **result = malloc(height * sizeof *result);
    for (int64_t y = 0; y < height; y++) {
        result[y] = malloc(width * sizeof **result);
    }
    return result;
}

static int64_t **step(int64_t **grid, int64_t width, int64_t height)
{
    int64_t **fresh = rows(width, height);
    for (int64_t y = 0; y < height; y++) {
        for (int64_t x = 0; x < width; x++) {
            int64_t alive = 0;
            for (int64_t dy = -1; dy <= 1; dy++) {
                for (int64_t dx = -1; dx <= 1; dx++) {
                    if (dx != 0 || dy != 0) {
                        alive += grid[floor_mod(y + dy, height)][floor_mod(x + dx, width)];
                    }
                }
            }
            fresh[y][x] = alive == 3 || (alive == 2 && grid[y][x]);
        }
    }
    for (int64_t y = 0; y < height; y++) {
        free(grid[y]);
    }
    free(grid);
    return fresh;
}

int main(void)
{
    int64_t width = 64, height = 48;
    int64_t **grid = rows(width, height);
    for (int64_t y = 0; y < height; y++) {
        for (int64_t x = 0; x < width; x++) {
            grid[y][x] = (x * y + x + 3 * y) % 5 % 2;
        }
    }
    for (int64_t i = 0; i < 40; i++) {
        grid = step(grid, width, height);
    }
    int64_t total = 0;
    for (int64_t y = 0; y < height; y++) {
        for (int64_t x = 0; x < width; x++) {
            total += grid[y][x];
        }
    }
    printf("%" PRId64 "\n", total);
    for (int64_t y = 0; y < 8; y++) {
        for (int64_t x = 0; x < width; x++) {
            putchar(grid[y][x] ? '#' : '.');
        }
        putchar('\n');
    }
    return 0;
}
