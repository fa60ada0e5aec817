/* xorshift.py in C. */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>

#define MASK 0xFFFFFFFFu

static uint64_t xorshift32(uint64_t state)
{
    state ^= (state << 13) & MASK;
    state ^= state >> 17;
    state ^= (state << 5) & MASK;
    return state;
}

static uint64_t lcg(uint64_t state)
{
    return (state * 1664525 + 1013904223) & MASK;
}

int main(void)
{
    uint64_t x = 2463534242, y = 1;
    uint64_t counts[16] = { 0 };
    for (int64_t i = 0; i < 200000; i++) {
        x = xorshift32(x);
        y = lcg(y);
        counts[(x ^ y) >> 28]++;
    }
    printf("%" PRIu64 " %" PRIu64 " [", x, y);
    for (int i = 0; i < 16; i++) {
        printf("%s%" PRIu64, i ? ", " : "", counts[i]);
    }
    printf("]\n");
    return 0;
}
