/* sieve.py in C. */
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int64_t primes_below(int64_t limit, int64_t *found)
{
    bool *is_prime = malloc(limit);
    memset(is_prime, true, limit);
    is_prime[0] = is_prime[1] = false;
    for (int64_t i = 2; i * i < limit; i++) {
        if (is_prime[i]) {
            for (int64_t multiple = i * i; multiple < limit; multiple += i) {
                is_prime[multiple] = false;
            }
        }
    }
    int64_t count = 0;
    for (int64_t n = 0; n < limit; n++) {
        if (is_prime[n]) {
            found[count++] = n;
        }
    }
    free(is_prime);
    return count;
}

int main(void)
{
    int64_t limit = 2000000;
    int64_t *found = malloc(limit * sizeof *found);
    int64_t count = primes_below(limit, found);
    printf("%" PRId64 " [", count);
    for (int64_t i = count - 5; i < count; i++) {
        printf("%s%" PRId64, i > count - 5 ? ", " : "", found[i]);
    }
    printf("]\n");
    free(found);
    return 0;
}
