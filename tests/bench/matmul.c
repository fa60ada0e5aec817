/* matmul.py in C. */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t floor_mod(int64_t a, int64_t b)
{
    int64_t r = a % b;
    return r < 0 ? r + b : r;
}

static int64_t **rows(int64_t n, int64_t m)
{
    int64_t **result = malloc(n * sizeof *result);
    for (int64_t i = 0; i < n; i++) {
        result[i] = calloc(m, sizeof **result);
    }
    return result;
}

static int64_t **make(int64_t n, int64_t seed)
{
    int64_t **result = rows(n, n);
    for (int64_t i = 0; i < n; i++) {
        for (int64_t j = 0; j < n; j++) {
            result[i][j] = floor_mod(i * seed + j * 7, 11) - 5;
        }
    }
    return result;
}

static int64_t **multiply(int64_t **a, int64_t **b, int64_t n, int64_t m, int64_t size)
{
    int64_t **result = rows(n, m);
    for (int64_t i = 0; i < n; i++) {
        int64_t *row = a[i], *out = result[i];
        for (int64_t j = 0; j < m; j++) {
            int64_t total = 0;
            for (int64_t k = 0; k < size; k++) {
                total += row[k] * b[k][j];
            }
            out[j] = total;
        }
    }
    return result;
}

int main(void)
{
    int64_t n = 130;
    int64_t **c = multiply(make(n, 3), make(n, 5), n, n, n);
    int64_t total = 0;
    for (int64_t i = 0; i < n; i++) {
        for (int64_t j = 0; j < n; j++) {
            total += c[i][j];
        }
    }
    printf("%" PRId64 " %" PRId64 " %" PRId64 "\n", total, c[3][4], c[129][129]);
    return 0;
}
