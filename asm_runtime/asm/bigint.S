// Big-integer kernels on little-endian vectors of 64-bit digits (see objects/int/kernels.rs).
// Leaf functions of AAPCS64; n may be 0. Single digits first, then four or eight at a time.

    .text
// u64 pyrt_mpn_add_n(u64 *out, const u64 *a, const u64 *b, size_t n): out = a + b, carry
// u64 pyrt_mpn_sub_n(u64 *out, const u64 *a, const u64 *b, size_t n): out = a - b, borrow
    .macro  sum name, clear, with, carry
    .p2align 4
    .globl  \name
    .type   \name, %function
\name:
    \clear    xzr, xzr                   // no carry, no borrow
    and     x4, x3, #3                  // neither and, lsr, sub, tbz nor cbnz touch the flags
    cbz     x4, 2f
1:  ldr     x5, [x1], #8
    ldr     x6, [x2], #8
    \with    x5, x5, x6
    str     x5, [x0], #8
    sub     x4, x4, #1
    cbnz    x4, 1b
2:  tbz     x3, #2, 5f
    ldp     x4, x5, [x1], #32
    ldp     x8, x9, [x2], #32
    ldp     x6, x7, [x1, #-16]
    ldp     x10, x11, [x2, #-16]
    \with    x4, x4, x8
    \with    x5, x5, x9
    \with    x6, x6, x10
    \with    x7, x7, x11
    stp     x4, x5, [x0], #32
    stp     x6, x7, [x0, #-16]
5:  lsr     x3, x3, #3
    cbz     x3, 4f
3:  ldp     x4, x5, [x1], #64
    ldp     x8, x9, [x2], #64
    ldp     x6, x7, [x1, #-48]
    ldp     x10, x11, [x2, #-48]
    ldp     x12, x13, [x1, #-32]
    ldp     x16, x17, [x2, #-32]
    \with    x4, x4, x8
    \with    x5, x5, x9
    \with    x6, x6, x10
    \with    x7, x7, x11
    ldp     x14, x15, [x1, #-16]
    ldp     x8, x9, [x2, #-16]
    stp     x4, x5, [x0], #64
    \with    x12, x12, x16
    \with    x13, x13, x17
    stp     x6, x7, [x0, #-48]
    \with    x14, x14, x8
    \with    x15, x15, x9
    stp     x12, x13, [x0, #-32]
    stp     x14, x15, [x0, #-16]
    sub     x3, x3, #1
    cbnz    x3, 3b
4:  cset    x0, \carry
    ret
    .size   \name, . - \name
    .endm
    sum     pyrt_mpn_add_n, cmn, adcs, cs
    sum     pyrt_mpn_sub_n, cmp, sbcs, cc

// u64 pyrt_mpn_mul_1(u64 *out, const u64 *a, size_t n, u64 d): out = a * d, carry digit
    .p2align 4
    .globl  pyrt_mpn_mul_1
    .type   pyrt_mpn_mul_1, %function
pyrt_mpn_mul_1:
    mov     x4, xzr                     // carry digit
    and     x5, x2, #3
    lsr     x2, x2, #2
    cbz     x5, 2f
1:  ldr     x6, [x1], #8
    mul     x7, x6, x3
    umulh   x6, x6, x3
    adds    x7, x7, x4
    cinc    x4, x6, cs
    str     x7, [x0], #8
    sub     x5, x5, #1
    cbnz    x5, 1b
2:  cbz     x2, 4f
3:  ldp     x6, x7, [x1], #32
    ldp     x8, x9, [x1, #-16]
    mul     x10, x6, x3
    umulh   x6, x6, x3
    mul     x11, x7, x3
    umulh   x7, x7, x3
    mul     x12, x8, x3
    umulh   x8, x8, x3
    mul     x13, x9, x3
    umulh   x9, x9, x3
    adds    x10, x10, x4
    adcs    x11, x11, x6
    adcs    x12, x12, x7
    adcs    x13, x13, x8
    cinc    x4, x9, cs
    stp     x10, x11, [x0], #32
    stp     x12, x13, [x0, #-16]
    sub     x2, x2, #1
    cbnz    x2, 3b
4:  mov     x0, x4
    ret
    .size   pyrt_mpn_mul_1, . - pyrt_mpn_mul_1

// u64 pyrt_mpn_addmul_1(u64 *out, const u64 *a, size_t n, u64 d): out += a * d, carry digit
// u64 pyrt_mpn_submul_1(u64 *out, const u64 *a, size_t n, u64 d): out -= a * d, borrow digit
    .macro  product name, first, with, carry
    .p2align 4
    .globl  \name
    .type   \name, %function
\name:
    mov     x4, xzr                     // carry digit
    and     x5, x2, #3
    lsr     x2, x2, #2
    cbz     x5, 2f
1:  ldr     x6, [x1], #8
    ldr     x8, [x0]
    mul     x7, x6, x3
    umulh   x6, x6, x3
    adds    x7, x7, x4
    cinc    x6, x6, cs
    \first    x8, x8, x7
    cinc    x4, x6, \carry
    str     x8, [x0], #8
    sub     x5, x5, #1
    cbnz    x5, 1b
2:  cbz     x2, 4f
3:  ldp     x6, x7, [x1], #32
    ldp     x8, x9, [x1, #-16]
    mul     x10, x6, x3
    umulh   x6, x6, x3
    mul     x11, x7, x3
    umulh   x7, x7, x3
    mul     x12, x8, x3
    umulh   x8, x8, x3
    mul     x13, x9, x3
    umulh   x9, x9, x3
    adds    x10, x10, x4                // the product's four low digits
    adcs    x11, x11, x6
    adcs    x12, x12, x7
    adcs    x13, x13, x8
    cinc    x9, x9, cs
    ldp     x5, x6, [x0]
    ldp     x7, x8, [x0, #16]
    \first    x5, x5, x10
    \with    x6, x6, x11
    \with    x7, x7, x12
    \with    x8, x8, x13
    cinc    x4, x9, \carry
    stp     x5, x6, [x0], #32
    stp     x7, x8, [x0, #-16]
    sub     x2, x2, #1
    cbnz    x2, 3b
4:  mov     x0, x4
    ret
    .size   \name, . - \name
    .endm
    product pyrt_mpn_addmul_1, adds, adcs, cs
    product pyrt_mpn_submul_1, subs, sbcs, cc
