/* edit_distance.py in C. */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int64_t distance(const char *a, int64_t na, const char *b, int64_t nb)
{
    int64_t *previous = malloc((nb + 1) * sizeof *previous);
    int64_t *current = malloc((nb + 1) * sizeof *current);
    for (int64_t j = 0; j <= nb; j++) {
        previous[j] = j;
    }
    for (int64_t i = 1; i <= na; i++) {
        current[0] = i;
        for (int64_t j = 1; j <= nb; j++) {
            int64_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            current[j] = least(least(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
        }
        int64_t *finished = current;
        current = previous;
        previous = finished;
    }
    int64_t result = previous[nb];
    free(previous);
    free(current);
    return result;
}

static char *text(int64_t seed, int64_t length)
{
    char *letters = malloc(length + 1);
    for (int64_t i = 0; i < length; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        letters[i] = "abcdefgh"[seed >> 16 & 7];
    }
    letters[length] = 0;
    return letters;
}

int main(void)
{
    char *a = text(1, 800), *b = text(2, 800);
    printf("%" PRId64 "\n", distance(a, 800, b, 800));
    free(a);
    free(b);
    return 0;
}
