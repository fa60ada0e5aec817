/* mandelbrot.py in C. */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>

static int64_t escape_time(double cr, double ci, int64_t limit)
{
    double zr = 0.0, zi = 0.0;
    for (int64_t n = 0; n < limit; n++) {
        double zr2 = zr * zr, zi2 = zi * zi;
        if (zr2 + zi2 > 4.0) {
            return n;
        }
        zi = 2.0 * zr * zi + ci;
        zr = zr2 - zi2 + cr;
    }
    return limit;
}

int main(void)
{
    enum { width = 160, height = 100 };
    int64_t total = 0;
    char line[width + 1];
    line[width] = 0;
    for (int64_t y = 0; y < height; y++) {
        for (int64_t x = 0; x < width; x++) {
            int64_t n = escape_time(3.0 * x / width - 2.0, 2.0 * y / height - 1.0, 100);
            total += n;
            line[x] = " .:-=+*#%@"[n % 10];
        }
        if (y % 10 == 0) {
            puts(line);
        }
    }
    printf("%" PRId64 "\n", total);
    return 0;
}
