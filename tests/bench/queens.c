/* queens.py in C. */
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t solve(int64_t n, int64_t row, bool *columns, bool *left, bool *right)
{
    if (row == n) {
        return 1;
    }
    int64_t count = 0;
    for (int64_t column = 0; column < n; column++) {
        if (!columns[column] && !left[row + column] && !right[row - column + n]) {
            columns[column] = left[row + column] = right[row - column + n] = true;
            count += solve(n, row + 1, columns, left, right);
            columns[column] = left[row + column] = right[row - column + n] = false;
        }
    }
    return count;
}

int main(void)
{
    int64_t n = 11;
    bool *columns = calloc(n, 1), *left = calloc(2 * n, 1), *right = calloc(2 * n + 1, 1);
    printf("%" PRId64 "\n", solve(n, 0, columns, left, right));
    free(columns);
    free(left);
    free(right);
    return 0;
}
