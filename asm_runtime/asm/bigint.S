// Big-integer kernels on little-endian vectors of 64-bit digits (see objects/int/kernels.rs).
// Leaf functions of AAPCS64; n may be 0.

// u64 pyrt_mpn_add_n(u64 *out, const u64 *a, const u64 *b, size_t n): out = a + b, carry
    .text
    .p2align 4
    .globl  pyrt_mpn_add_n
    .type   pyrt_mpn_add_n, %function
pyrt_mpn_add_n:
    cmn     xzr, xzr                    // carry = 0
    cbz     x3, 2f
1:  ldr     x4, [x1], #8
    ldr     x5, [x2], #8
    adcs    x4, x4, x5
    str     x4, [x0], #8
    sub     x3, x3, #1
    cbnz    x3, 1b                      // leaves the flags alone
2:  cset    x0, cs
    ret
    .size   pyrt_mpn_add_n, . - pyrt_mpn_add_n

// u64 pyrt_mpn_sub_n(u64 *out, const u64 *a, const u64 *b, size_t n): out = a - b, borrow
    .p2align 4
    .globl  pyrt_mpn_sub_n
    .type   pyrt_mpn_sub_n, %function
pyrt_mpn_sub_n:
    cmp     xzr, xzr                    // carry = 1: no borrow
    cbz     x3, 2f
1:  ldr     x4, [x1], #8
    ldr     x5, [x2], #8
    sbcs    x4, x4, x5
    str     x4, [x0], #8
    sub     x3, x3, #1
    cbnz    x3, 1b
2:  cset    x0, cc
    ret
    .size   pyrt_mpn_sub_n, . - pyrt_mpn_sub_n

// u64 pyrt_mpn_mul_1(u64 *out, const u64 *a, size_t n, u64 d): out = a * d, carry digit
    .p2align 4
    .globl  pyrt_mpn_mul_1
    .type   pyrt_mpn_mul_1, %function
pyrt_mpn_mul_1:
    mov     x4, xzr                     // carry digit
    cbz     x2, 2f
1:  ldr     x5, [x1], #8
    mul     x6, x5, x3
    umulh   x7, x5, x3
    adds    x6, x6, x4
    cinc    x4, x7, cs
    str     x6, [x0], #8
    sub     x2, x2, #1
    cbnz    x2, 1b
2:  mov     x0, x4
    ret
    .size   pyrt_mpn_mul_1, . - pyrt_mpn_mul_1

// u64 pyrt_mpn_addmul_1(u64 *out, const u64 *a, size_t n, u64 d): out += a * d, carry digit
    .p2align 4
    .globl  pyrt_mpn_addmul_1
    .type   pyrt_mpn_addmul_1, %function
pyrt_mpn_addmul_1:
    mov     x4, xzr
    cbz     x2, 2f
1:  ldr     x5, [x1], #8
    ldr     x8, [x0]
    mul     x6, x5, x3
    umulh   x7, x5, x3
    adds    x6, x6, x4
    cinc    x7, x7, cs
    adds    x6, x6, x8
    cinc    x4, x7, cs
    str     x6, [x0], #8
    sub     x2, x2, #1
    cbnz    x2, 1b
2:  mov     x0, x4
    ret
    .size   pyrt_mpn_addmul_1, . - pyrt_mpn_addmul_1

// u64 pyrt_mpn_submul_1(u64 *out, const u64 *a, size_t n, u64 d): out -= a * d, borrow digit
    .p2align 4
    .globl  pyrt_mpn_submul_1
    .type   pyrt_mpn_submul_1, %function
pyrt_mpn_submul_1:
    mov     x4, xzr
    cbz     x2, 2f
1:  ldr     x5, [x1], #8
    ldr     x8, [x0]
    mul     x6, x5, x3
    umulh   x7, x5, x3
    adds    x6, x6, x4
    cinc    x7, x7, cs
    subs    x8, x8, x6
    cinc    x4, x7, cc
    str     x8, [x0], #8
    sub     x2, x2, #1
    cbnz    x2, 1b
2:  mov     x0, x4
    ret
    .size   pyrt_mpn_submul_1, . - pyrt_mpn_submul_1
