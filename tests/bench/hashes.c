/* hashes.py in C. */
#include <inttypes.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint64_t fnv1a(const uint8_t *data, size_t size)
{
    uint64_t h = 0xCBF29CE484222325;
    for (size_t i = 0; i < size; i++) {
        h ^= data[i];
        h *= 0x100000001B3;
    }
    return h;
}

static uint64_t crc32(const uint8_t *data, size_t size)
{
    uint64_t table[256];
    for (uint64_t i = 0; i < 256; i++) {
        uint64_t c = i;
        for (int k = 0; k < 8; k++) {
            c = c & 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
        }
        table[i] = c;
    }
    uint64_t crc = 0xFFFFFFFF;
    for (size_t i = 0; i < size; i++) {
        crc = table[(crc ^ data[i]) & 0xFF] ^ (crc >> 8);
    }
    return crc ^ 0xFFFFFFFF;
}

static uint64_t adler32(const uint8_t *data, size_t size)
{
    uint64_t a = 1, b = 0;
    for (size_t i = 0; i < size; i++) {
        a = (a + data[i]) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

int main(void)
{
    size_t size = 200000;
    uint8_t *data = malloc(size);
    for (uint64_t i = 0; i < size; i++) {
        data[i] = (i * i + 7 * i) & 255;
    }
    printf("0x%" PRIx64 " 0x%" PRIx64 " 0x%" PRIx64 "\n", fnv1a(data, size), crc32(data, size),
           adler32(data, size));
    free(data);
    return 0;
}
