/* QEMU TCG plugin (API version 1, qemu-user 7.2 and later): counts executed guest instructions.
 *
 *   qemu-aarch64 -plugin count.so,out=FILE[,blocks=on] program
 *
 * FILE receives `total N`, and with blocks=on one line `ADDRESS COUNT` per instruction address
 * that was executed, in ascending order. Counters are added inline by translated code, so
 * counting changes neither the program nor the count, and repeated runs give the same numbers.
 *
 * Debian does not package qemu-plugin.h: the prototypes used are declared here.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXPORT __attribute__((visibility("default")))

typedef uint64_t qemu_plugin_id_t;
typedef struct qemu_info qemu_info_t;
struct qemu_plugin_tb;
struct qemu_plugin_insn;
enum qemu_plugin_op { QEMU_PLUGIN_INLINE_ADD_U64 };

typedef void (*tb_trans_cb)(qemu_plugin_id_t id, struct qemu_plugin_tb *tb);
typedef void (*exit_cb)(qemu_plugin_id_t id, void *userdata);
void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t id, tb_trans_cb cb);
void qemu_plugin_register_atexit_cb(qemu_plugin_id_t id, exit_cb cb, void *userdata);
void qemu_plugin_register_vcpu_tb_exec_inline(struct qemu_plugin_tb *tb, enum qemu_plugin_op op,
                                              void *ptr, uint64_t imm);
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *tb);
uint64_t qemu_plugin_tb_vaddr(const struct qemu_plugin_tb *tb);

EXPORT int qemu_plugin_version = 1;

/* One translated block: its counter must never move, so blocks are allocated one by one. */
struct block {
    uint64_t address;
    uint64_t instructions;
    uint64_t executed;
    struct block *next;
};

static uint64_t total;
static struct block *blocks;
static bool per_block;
static char *out_path;

static void on_translate(qemu_plugin_id_t id, struct qemu_plugin_tb *tb)
{
    (void)id;
    size_t n = qemu_plugin_tb_n_insns(tb);
    if (!per_block) {
        qemu_plugin_register_vcpu_tb_exec_inline(tb, QEMU_PLUGIN_INLINE_ADD_U64, &total, n);
        return;
    }
    struct block *b = calloc(1, sizeof *b);
    if (!b) {
        abort();
    }
    b->address = qemu_plugin_tb_vaddr(tb);
    b->instructions = n;
    b->next = blocks;
    blocks = b;
    qemu_plugin_register_vcpu_tb_exec_inline(tb, QEMU_PLUGIN_INLINE_ADD_U64, &b->executed, 1);
}

static int by_address(const void *a, const void *b)
{
    uint64_t x = (*(struct block *const *)a)->address, y = (*(struct block *const *)b)->address;
    return x < y ? -1 : x > y;
}

/* Blocks may overlap (a jump into the middle starts another one): sum per instruction address. */
static void write_addresses(FILE *f)
{
    size_t n = 0, i = 0;
    for (struct block *b = blocks; b; b = b->next) {
        n++;
    }
    struct block **sorted = malloc((n + 1) * sizeof *sorted);
    if (!sorted) {
        abort();
    }
    for (struct block *b = blocks; b; b = b->next) {
        sorted[i++] = b;
    }
    qsort(sorted, n, sizeof *sorted, by_address);
    size_t first = 0;
    uint64_t address = n ? sorted[0]->address : 0;
    while (first < n) {
        if (address < sorted[first]->address) {
            address = sorted[first]->address;
        }
        uint64_t count = 0;
        bool open = false;
        for (size_t k = first; k < n && sorted[k]->address <= address; k++) {
            if (address < sorted[k]->address + 4 * sorted[k]->instructions) {
                count += sorted[k]->executed;
                open = true;
            }
        }
        if (open) {
            if (count) {
                fprintf(f, "%" PRIx64 " %" PRIu64 "\n", address, count);
            }
            address += 4;
        }
        while (first < n && sorted[first]->address + 4 * sorted[first]->instructions <= address) {
            first++;
        }
        if (!open && first < n && address < sorted[first]->address) {
            address = sorted[first]->address;
        } else if (!open) {
            address += 4;
        }
    }
    free(sorted);
}

static void on_exit_(qemu_plugin_id_t id, void *data)
{
    (void)id;
    (void)data;
    FILE *f = out_path ? fopen(out_path, "w") : stderr;
    if (!f) {
        return;
    }
    for (struct block *b = blocks; b; b = b->next) {
        total += b->instructions * b->executed;
    }
    fprintf(f, "total %" PRIu64 "\n", total);
    if (per_block) {
        write_addresses(f);
    }
    if (out_path) {
        fclose(f);
    }
}

EXPORT int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t *info, int argc, char **argv)
{
    (void)info;
    for (int i = 0; i < argc; i++) {
        if (!strncmp(argv[i], "out=", 4)) {
            out_path = strdup(argv[i] + 4);
        } else if (!strcmp(argv[i], "blocks=on")) {
            per_block = true;
        }
    }
    qemu_plugin_register_vcpu_tb_trans_cb(id, on_translate);
    qemu_plugin_register_atexit_cb(id, on_exit_, NULL);
    return 0;
}
