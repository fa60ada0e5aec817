/* fannkuch.py in C. */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int64_t fannkuch(int64_t n, int64_t *most)
{
    int64_t *permutation = malloc(n * sizeof *permutation);
    int64_t *work = malloc(n * sizeof *work);
    int64_t *count = calloc(n, sizeof *count);
    for (int64_t i = 0; i < n; i++) {
        permutation[i] = i;
    }
    int64_t checksum = 0, sign = 1, left = n;
    *most = 0;
    for (;;) {
        while (left != 1) {
            count[left - 1] = left;
            left--;
        }
        int64_t flips = 0;
        memcpy(work, permutation, n * sizeof *work);
        int64_t first = work[0];
        while (first != 0) {
            for (int64_t i = 0, j = first; i < j; i++, j--) {
                int64_t other = work[i];
                work[i] = work[j];
                work[j] = other;
            }
            flips++;
            first = work[0];
        }
        checksum += sign * flips;
        if (flips > *most) {
            *most = flips;
        }
        sign = -sign;
        for (;;) {
            if (left == n) {
                free(permutation);
                free(work);
                free(count);
                return checksum;
            }
            first = permutation[0];
            for (int64_t i = 0; i < left; i++) {
                permutation[i] = permutation[i + 1];
            }
            permutation[left] = first;
            count[left]--;
            if (count[left] > 0) {
                break;
            }
            left++;
        }
    }
}

int main(void)
{
    int64_t most, checksum = fannkuch(8, &most);
    printf("%" PRId64 " %" PRId64 "\n", checksum, most);
    return 0;
}
