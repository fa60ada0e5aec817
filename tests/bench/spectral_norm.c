/* spectral_norm.py in C. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>

enum { N = 120 };

static double entry(int64_t i, int64_t j)
{
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
}

static void times(const double *vector, double *result)
{
    for (int64_t i = 0; i < N; i++) {
        double total = 0.0;
        for (int64_t j = 0; j < N; j++) {
            total += entry(i, j) * vector[j];
        }
        result[i] = total;
    }
}

static void times_transposed(const double *vector, double *result)
{
    for (int64_t i = 0; i < N; i++) {
        double total = 0.0;
        for (int64_t j = 0; j < N; j++) {
            total += entry(j, i) * vector[j];
        }
        result[i] = total;
    }
}

int main(void)
{
    double u[N], v[N], between[N];
    for (int i = 0; i < N; i++) {
        u[i] = 1.0;
    }
    for (int k = 0; k < 10; k++) {
        times(u, between);
        times_transposed(between, v);
        times(v, between);
        times_transposed(between, u);
    }
    double uv = 0.0, vv = 0.0;
    for (int i = 0; i < N; i++) {
        uv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    printf("%.9f\n", sqrt(uv / vv));
    return 0;
}
