/* collatz.py in C. */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>

static int64_t steps(int64_t n)
{
    int64_t count = 0;
    while (n != 1) {
        if (n % 2 == 0) {
            n = n / 2;
        } else {
            n = 3 * n + 1;
        }
        count++;
    }
    return count;
}

int main(void)
{
    int64_t best = 0, best_start = 0;
    for (int64_t start = 1; start < 30000; start++) {
        int64_t length = steps(start);
        if (length > best) {
            best = length;
            best_start = start;
        }
    }
    printf("%" PRId64 " %" PRId64 "\n", best_start, best);
    return 0;
}
